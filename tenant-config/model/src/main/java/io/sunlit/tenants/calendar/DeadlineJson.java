package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deadline questions and answers as JSON, one a line.
 *
 * <pre>{@code
 * {"from":"2026-02-13","limit":"20wd","calendar":"cn","stop":["2026-03-09/2026-03-20"],"extend":["10wd"]}
 * }</pre>
 */
public final class DeadlineJson {

  private static final Set<String> KEYS = Set.of("from", "limit", "calendar", "stop", "extend");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STOP_REASON = "特别程序";

  private DeadlineJson() {}

  /**
   * A question, and the calendar that it is asked of.
   *
   * @param calendar {@code cn} or the code of a county; null for the default
   */
  public record Asked(@Nullable String calendar, DeadlineQuestion question) {}

  /**
   * Reads a question from the texts of its parts.
   *
   * @param from a date, or a date and a time
   * @param stops as {@code 2026-03-09/2026-03-20}
   * @throws IllegalArgumentException if a part cannot be read; the message says which
   */
  public static DeadlineQuestion question(
      String from, String limit, List<String> stops, List<String> extensions) {
    LocalDate start;
    LocalTime time = null;
    try {
      if (from.contains("T")) {
        LocalDateTime moment = LocalDateTime.parse(from);
        start = moment.toLocalDate();
        time = moment.toLocalTime();
      } else {
        start = LocalDate.parse(from);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a start such as 2026-02-13 or 2026-02-13T10:30, but it is '" + from + "'", e);
    }
    return new DeadlineQuestion(
        start,
        time,
        TimeLimit.parse(limit),
        stops.stream().map(DeadlineJson::stop).toList(),
        extensions.stream().map(TimeLimit::parse).toList());
  }

  /**
   * Reads a question from a line of JSON.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static Asked read(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Expected a question as JSON, but " + e.getOriginalMessage(), e);
    }
    if (!(json instanceof ObjectNode object)) {
      throw new IllegalArgumentException("Expected a question as a JSON object");
    }
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!KEYS.contains(property.getKey())) {
        throw new IllegalArgumentException(
            "Expected the keys %s, but there is '%s'"
                .formatted(String.join(", ", new TreeSet<>(KEYS)), property.getKey()));
      }
    }
    DeadlineQuestion question =
        question(
            required(object, "from"),
            required(object, "limit"),
            texts(object, "stop"),
            texts(object, "extend"));
    return new Asked(text(object, "calendar"), question);
  }

  /** The answer as one line of JSON. */
  public static String write(ExplainedDeadline answer, boolean english) {
    ObjectNode json = JSON.createObjectNode();
    LocalDateTime moment = answer.moment();
    json.put("deadline", moment == null ? answer.deadline().date().toString() : moment.toString());
    json.put("provisional", answer.deadline().provisional());
    ArrayNode explanation = json.putArray("explanation");
    for (ExplainedDeadline.ExplainedDay day : answer.days()) {
      explanation
          .addObject()
          .put("date", day.date().toString())
          .put("counts", day.counts())
          .put("why", english ? day.whyEn() : day.whyZh());
    }
    return json.toString();
  }

  /** A question of a batch that could not be answered, as one line of JSON. */
  public static String writeProblem(String message) {
    return JSON.createObjectNode().put("error", message).toString();
  }

  private static Stop stop(String text) {
    int slash = text.indexOf('/');
    try {
      if (slash > 0) {
        return new Stop(
            LocalDate.parse(text.substring(0, slash)),
            LocalDate.parse(text.substring(slash + 1)),
            STOP_REASON);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(expectedStop(text), e);
    }
    throw new IllegalArgumentException(expectedStop(text));
  }

  private static String expectedStop(String text) {
    return "Expected a stop such as 2026-03-09/2026-03-20, but it is '" + text + "'";
  }

  private static String required(ObjectNode json, String key) {
    String text = text(json, key);
    if (text == null) {
      throw new IllegalArgumentException("Expected '" + key + "', but it is missing");
    }
    return text;
  }

  private static @Nullable String text(ObjectNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw new IllegalArgumentException("Expected '" + key + "' to be a text");
    }
    return value.stringValue();
  }

  private static List<String> texts(ObjectNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value.isArray() ? value : List.of(value)) {
      if (!element.isString()) {
        throw new IllegalArgumentException("Expected '" + key + "' to be a list of texts");
      }
      texts.add(element.stringValue());
    }
    return texts;
  }
}
