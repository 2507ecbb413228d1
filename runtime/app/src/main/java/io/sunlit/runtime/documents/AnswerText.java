package io.sunlit.runtime.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as people read it: the label of an option, 是 or 否, a date in Chinese. */
final class AnswerText {

  private AnswerText() {}

  /** A paragraph for each line; empty if nothing was answered. */
  static List<String> lines(JsonNode component, JsonNode answer) {
    return texts(component, answer).filter(text -> !text.isBlank()).toList();
  }

  private static Stream<String> texts(JsonNode component, JsonNode answer) {
    if (answer.isMissingNode() || answer.isNull()) {
      return Stream.empty();
    }
    if (answer.isArray()) {
      return answer.valueStream().flatMap(each -> texts(component, each));
    }
    if (answer.isBoolean()) {
      return Stream.of(answer.asBoolean() ? "是" : "否");
    }
    if (answer.isObject()) {
      return Stream.of(object(answer));
    }
    String option = option(component, answer);
    if (option != null) {
      return Stream.of(option);
    }
    return answer.isString() ? answer.asString().lines() : Stream.of(answer.toString());
  }

  private static @Nullable String option(JsonNode component, JsonNode answer) {
    for (JsonNode option : component.path("values")) {
      if (option.path("value").equals(answer)) {
        return option.path("label").asString(answer.asString(""));
      }
    }
    return null;
  }

  /** A value of our own fields: what people read of it, or else all its texts. */
  private static String object(JsonNode answer) {
    for (String readable : List.of("name", "text", "label")) {
      if (answer.path(readable).isString()) {
        return answer.path(readable).asString();
      }
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : answer) {
      if (each.isValueNode() && !each.isNull()) {
        texts.add(each.isString() ? each.asString() : each.toString());
      }
    }
    return String.join(" ", texts);
  }
}
