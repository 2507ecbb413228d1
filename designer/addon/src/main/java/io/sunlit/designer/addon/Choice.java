package io.sunlit.designer.addon;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list to choose from.
 *
 * @param value what is written into the XML
 * @param label what the user reads
 * @param of the value of another field that this choice belongs to (a post belongs to a
 *     department), or null if it fits every one; see {@link PanelField#narrowedBy(String)}
 */
public record Choice(String value, Wording label, @Nullable String of) implements Serializable {

  public static Choice of(String value, String zh, String en) {
    return new Choice(value, Wording.of(zh, en), null);
  }

  /** A choice with one text for both languages. */
  public static Choice of(String value, String text) {
    return new Choice(value, Wording.same(text), null);
  }

  /** The same choice, offered only while the narrowing field has the given value. */
  public Choice within(String owner) {
    return new Choice(value, label, owner);
  }
}
