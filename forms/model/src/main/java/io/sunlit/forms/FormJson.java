package io.sunlit.forms;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes a form's JSON, within bounds. */
final class FormJson {

  static final int LARGEST = 1 << 20;
  static final int DEEPEST = 99;
  private static final int LARGEST_DATA = 2 << 20;
  private static final int LARGEST_QUESTION = 4 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(400)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private FormJson() {}

  static ObjectNode read(String text) {
    if (text.length() > LARGEST) {
      throw Texts.unreadable("form-too-large");
    }
    return object(read(text, "form-too-deep", "form-broken-json"));
  }

  static ObjectNode object(JsonNode json) {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw Texts.unreadable("form-not-an-object");
  }

  /** What a browser submitted. */
  static ObjectNode readData(String text) {
    return readOther(text, LARGEST_DATA);
  }

  static ObjectNode readQuestion(String text) {
    return readOther(text, LARGEST_QUESTION);
  }

  private static ObjectNode readOther(String text, int largest) {
    if (text.length() > largest) {
      throw Texts.unreadable("too-large");
    }
    if (read(text, "too-deep", "broken-json") instanceof ObjectNode object) {
      return object;
    }
    throw Texts.unreadable("not-an-object");
  }

  private static JsonNode read(String text, String tooDeep, String broken) {
    try {
      return JSON.readTree(text);
    } catch (StreamConstraintsException e) {
      throw Texts.unreadable(tooDeep, DEEPEST);
    } catch (JacksonException e) {
      throw Texts.unreadable(broken, where(e), e.getOriginalMessage());
    }
  }

  static String write(ObjectNode json) {
    return JSON.writeValueAsString(json);
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }
}
