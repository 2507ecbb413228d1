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
  static final int DEEPEST = 100;

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
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (StreamConstraintsException e) {
      throw Texts.unreadable("form-too-deep", DEEPEST);
    } catch (JacksonException e) {
      throw Texts.unreadable("form-broken-json", where(e), e.getOriginalMessage());
    }
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw Texts.unreadable("form-not-an-object");
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
