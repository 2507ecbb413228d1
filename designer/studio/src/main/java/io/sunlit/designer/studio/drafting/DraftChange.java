package io.sunlit.designer.studio.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sent to save a draft.
 *
 * @param revision the one that was opened
 * @param flow BPMN as text
 * @param forms form-js schemas by form id
 */
record DraftChange(int revision, String flow, Map<String, ObjectNode> forms) {

  /** More than the largest draft takes, whatever is escaped in it. */
  static final int LARGEST = 16 << 20;

  private static final Set<String> KEYS = Set.of("revision", "flow", "forms");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(110)
                          .maxNumberLength(400)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  DraftChange {
    forms = new TreeMap<>(forms);
  }

  /**
   * Reads the body of a request, of any size, without keeping more of it than a draft may be long.
   *
   * @throws DraftNotReadable if it is no such JSON
   * @throws RequestTooLarge if it is longer
   */
  static DraftChange read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new RequestTooLarge(LARGEST >> 20);
    }
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (JacksonException e) {
      String where =
          e.getLocation() == null
              ? "?"
              : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new DraftNotReadable(
          "请求不是有效的 JSON（位置 %s）：%s".formatted(where, e.getOriginalMessage()),
          "The request is no valid JSON (at %s): %s".formatted(where, e.getOriginalMessage()));
    }
    return of(json);
  }

  private static DraftChange of(JsonNode json) {
    if (!json.isObject()) {
      throw new DraftNotReadable(
          "请求应是一个 JSON 对象，含 revision、flow、forms。",
          "The request must be a JSON object with revision, flow and forms.");
    }
    for (String key : json.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw new DraftNotReadable(
            "请求中有不认识的属性“%s”。只能有 revision、flow、forms。".formatted(key),
            "The request has the unknown property '%s'. It may have revision, flow and forms."
                .formatted(key));
      }
    }
    JsonNode revision = json.path("revision");
    if (!revision.isInt() || revision.intValue() < 0) {
      throw new DraftNotReadable(
          "revision 应是打开草稿时得到的版次（0 或正整数）。",
          "revision must be the one that the draft was opened with: 0 or a positive number.");
    }
    JsonNode flow = json.path("flow");
    if (!flow.isString()) {
      throw new DraftNotReadable("flow 应是 BPMN 文本。", "flow must be BPMN as text.");
    }
    Map<String, ObjectNode> forms = new TreeMap<>();
    JsonNode given = json.path("forms");
    if (!given.isObject()) {
      throw new DraftNotReadable(
          "forms 应是一个 JSON 对象：表单编号对应表单内容，可以为空。",
          "forms must be a JSON object of forms by their ids; it may be empty.");
    }
    given
        .properties()
        .forEach(
            form -> {
              if (!(form.getValue() instanceof ObjectNode schema)) {
                throw new DraftNotReadable(
                    "表单“%s”应是一个 JSON 对象（form-js）。".formatted(form.getKey()),
                    "Form '%s' must be a JSON object (form-js).".formatted(form.getKey()));
              }
              forms.put(form.getKey(), schema);
            });
    return new DraftChange(revision.intValue(), flow.stringValue(), forms);
  }

  /** The forms as they are stored. */
  Map<String, String> formTexts() {
    Map<String, String> texts = new TreeMap<>();
    forms.forEach((id, form) -> texts.put(id, JSON.writeValueAsString(form)));
    return texts;
  }
}
