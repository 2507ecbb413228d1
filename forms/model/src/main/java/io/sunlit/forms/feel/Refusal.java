package io.sunlit.forms.feel;

/**
 * Why an expression, or a part of it, is not taken.
 *
 * @param code what is wrong, such as {@code in-and}; its texts are {@code feel.<code>} of the
 *     module's messages
 * @param detail the part that is meant, or what the parser says
 */
public record Refusal(String code, String detail) {

  /** The code of what is no FEEL at all. */
  static final String SYNTAX = "syntax";

  /** Whether it is no FEEL at all, rather than FEEL that we refuse. */
  public boolean isSyntaxError() {
    return code.equals(SYNTAX);
  }
}
