package io.sunlit.tenants;

import java.util.List;

/**
 * Something the platform refuses to do because a condition does not hold. Subclasses are named
 * after the condition ({@code CaseNotAcceptable}); screens show the message of {@link #code()} in
 * the reader's language, REST answers with a problem of that type.
 */
public abstract class Refusal extends RuntimeException {

  /** What kind of refusal it is, for REST status codes. */
  public enum Kind {
    /** The thing does not exist, or not for this reader. */
    NOT_FOUND,
    /** The reader may not do this. */
    FORBIDDEN,
    /** What was sent is wrong. */
    INVALID,
    /** It does not fit the present state; reload and look again. */
    CONFLICT
  }

  private final Kind kind;
  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param code key of the message, such as {@code work-item-already-done}
   * @param message English text for logs
   * @param arguments what the message names
   */
  protected Refusal(Kind kind, String code, String message, Object... arguments) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
