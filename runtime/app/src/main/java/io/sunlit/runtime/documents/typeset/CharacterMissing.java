package io.sunlit.runtime.documents.typeset;

import io.sunlit.tenants.Refusal;

/**
 * A text has a character that the document's font cannot show; a blank would stand in its place.
 */
public final class CharacterMissing extends Refusal {

  CharacterMissing(int codePoint) {
    super(
        Kind.INVALID,
        "document-character-missing",
        "Expected characters that the font has, but found U+%04X".formatted(codePoint),
        Character.toString(codePoint),
        "U+%04X".formatted(codePoint));
  }
}
