package io.sunlit.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Submissions and verdicts as JSON, for programs in other languages.
 *
 * <pre>{@code
 * {"valid":false,"errors":[{"component":"Field_1","path":"area","code":"min","message":"…"}],"data":{"area":0}}
 * }</pre>
 */
public final class VerdictJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VerdictJson() {}

  /**
   * Reads what a browser submitted, within bounds.
   *
   * @throws FormUnreadable if it is no JSON object, larger than 2 MB, or deeper than 64
   */
  public static ObjectNode readData(String json) {
    return FormJson.readData(json);
  }

  /**
   * Reads a question that holds a schema, data and input.
   *
   * @throws FormUnreadable if it is no JSON object, larger than 4 MB, or deeper than 100
   */
  public static ObjectNode readQuestion(String json) {
    return FormJson.readQuestion(json);
  }

  /** A verdict. */
  public static ObjectNode write(SubmissionVerdict verdict, boolean english) {
    ObjectNode json = NODES.objectNode().put("valid", verdict.valid());
    ArrayNode errors = json.putArray("errors");
    for (SubmissionError error : verdict.errors()) {
      errors.add(
          error(
              error.componentId(),
              error.path(),
              error.code(),
              english ? error.messageEn() : error.messageZh()));
    }
    json.set("data", verdict.data());
    return json;
  }

  /** The verdict on something that cannot be read. */
  public static ObjectNode write(FormUnreadable unreadable, boolean english) {
    ObjectNode json = NODES.objectNode().put("valid", false);
    json.putArray("errors")
        .add(
            error(
                null,
                "",
                unreadable.code(),
                english ? unreadable.messageEn() : unreadable.messageZh()));
    json.putObject("data");
    return json;
  }

  /** The problem of a schema that cannot be read. */
  public static ObjectNode writeProblem(FormUnreadable unreadable, boolean english) {
    return write(
        List.of(
            new FormProblem(
                null, unreadable.code(), unreadable.messageZh(), unreadable.messageEn())),
        english);
  }

  /** What is wrong with a schema. */
  public static ObjectNode write(List<FormProblem> problems, boolean english) {
    ObjectNode json = NODES.objectNode().put("valid", problems.isEmpty());
    ArrayNode array = json.putArray("problems");
    for (FormProblem problem : problems) {
      ObjectNode one = array.addObject();
      one.set("component", text(problem.componentId()));
      one.put("code", problem.code())
          .put("message", english ? problem.messageEn() : problem.messageZh());
    }
    return json;
  }

  private static ObjectNode error(
      @Nullable String component, String path, String code, String message) {
    ObjectNode json = NODES.objectNode();
    json.set("component", text(component));
    return json.put("path", path).put("code", code).put("message", message);
  }

  private static JsonNode text(@Nullable String text) {
    return text == null ? NODES.nullNode() : NODES.stringNode(text);
  }
}
