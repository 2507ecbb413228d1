package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.DidYouMean;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
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
 *
 * <p>A stop may also be an object that says why: {@code {"from":…,"to":…,"reason":"专家评审"}}. An
 * {@code id}, a text or a number, comes back with the answer.
 */
public final class DeadlineJson {

  private static final List<String> KEYS =
      List.of("from", "limit", "calendar", "stop", "extend", "id");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");

  /** Dates outside these years are slips of the pen. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2999;
  private static final String STOP_REASON = "特别程序";

  private DeadlineJson() {}

  /**
   * A question, and the calendar that it is asked of.
   *
   * @param calendar {@code cn} or the code of a county; null for the default
   * @param id what the asker knows the question by; null if nothing
   */
  public record Asked(
      @Nullable String calendar, DeadlineQuestion question, @Nullable JsonNode id) {}

  /**
   * Reads a question from the texts of its parts.
   *
   * @param from a date, or a date and a time
   * @param stops as {@code 2026-03-09/2026-03-20}
   * @throws IllegalArgumentException if a part cannot be read; the message says which
   */
  public static DeadlineQuestion question(
      String from, String limit, List<String> stops, List<String> extensions) {
    return stopped(from, limit, stops.stream().map(DeadlineJson::stop).toList(), extensions);
  }

  private static DeadlineQuestion stopped(
      String from, String limit, List<Stop> stops, List<String> extensions) {
    LocalDate start;
    LocalTime time = null;
    try {
      if (from.contains("T")) {
        LocalDateTime moment = moment(from);
        start = moment.toLocalDate();
        time = moment.toLocalTime();
      } else {
        start = LocalDate.parse(from);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a start that exists, such as 2026-02-13 or 2026-02-13T10:30, but it is '"
              + from
              + "'",
          e);
    }
    requireSensible(start);
    return new DeadlineQuestion(
        start,
        time,
        TimeLimit.parse(limit),
        stops,
        extensions.stream().map(TimeLimit::parse).toList());
  }

  /**
   * Reads a question from a line of JSON.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static Asked read(String line) {
    ObjectNode object = object(line);
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      requireKnown(property.getKey(), KEYS);
    }
    List<Stop> stops = new ArrayList<>();
    for (JsonNode stop : elements(object, "stop")) {
      stops.add(stop(stop));
    }
    DeadlineQuestion question =
        stopped(
            required(object, "from"), required(object, "limit"), stops, texts(object, "extend"));
    return new Asked(text(object, "calendar"), question, id(object));
  }

  /** The id of a line that cannot be read as a question; null if it has none. */
  public static @Nullable JsonNode idOf(String line) {
    try {
      return id(object(line));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The answer as one line of JSON. */
  public static String write(ExplainedDeadline answer, @Nullable JsonNode id, boolean english) {
    ObjectNode json = identified(id);
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
  public static String writeProblem(String message, @Nullable JsonNode id) {
    return identified(id).put("error", message).toString();
  }

  private static ObjectNode identified(@Nullable JsonNode id) {
    ObjectNode json = JSON.createObjectNode();
    if (id != null) {
      json.set("id", id);
    }
    return json;
  }

  private static ObjectNode object(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Expected a question as JSON, but " + e.getOriginalMessage(), e);
    }
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("Expected a question as a JSON object");
  }

  private static @Nullable JsonNode id(ObjectNode json) {
    JsonNode id = json.get("id");
    return id != null && (id.isString() || id.isNumber()) ? id : null;
  }

  private static void requireKnown(String key, List<String> known) {
    if (!known.contains(key)) {
      throw new IllegalArgumentException(
          "Expected the keys %s, but there is '%s'; %s"
              .formatted(String.join(", ", known), key, DidYouMean.en(key, known)));
    }
  }

  /** A moment without a zone is legal time; one with a zone is put into it. */
  private static LocalDateTime moment(String text) {
    if (text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})")) {
      return OffsetDateTime.parse(text).atZoneSameInstant(LEGAL_TIME).toLocalDateTime();
    }
    return LocalDateTime.parse(text);
  }

  private static LocalDate requireSensible(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "Expected a date of the years %d to %d, but it is %s"
              .formatted(FIRST_YEAR, LAST_YEAR, day));
    }
    return day;
  }

  private static Stop stop(JsonNode json) {
    if (json.isString()) {
      return stop(json.stringValue());
    }
    if (!(json instanceof ObjectNode object)) {
      throw new IllegalArgumentException("Expected 'stop' to be a list of texts or objects");
    }
    object.propertyNames().forEach(key -> requireKnown(key, List.of("from", "to", "reason")));
    Stop days = stop(required(object, "from") + "/" + required(object, "to"));
    String reason = text(object, "reason");
    return new Stop(days.from(), days.to(), reason == null ? STOP_REASON : reason);
  }

  private static Stop stop(String text) {
    int slash = text.indexOf('/');
    try {
      if (slash > 0) {
        return new Stop(
            requireSensible(LocalDate.parse(text.substring(0, slash))),
            requireSensible(LocalDate.parse(text.substring(slash + 1))),
            STOP_REASON);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(expectedStop(text), e);
    }
    throw new IllegalArgumentException(expectedStop(text));
  }

  private static String expectedStop(String text) {
    return "Expected a stop of days that exist, such as 2026-03-09/2026-03-20, but it is '"
        + text
        + "'";
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
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new IllegalArgumentException("Expected '" + key + "' to be a text");
    }
    return value.stringValue();
  }

  private static List<String> texts(ObjectNode json, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(json, key)) {
      if (!element.isString()) {
        throw new IllegalArgumentException("Expected '" + key + "' to be a list of texts");
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  /** The elements of a list; one value is a list of one. */
  private static List<JsonNode> elements(ObjectNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<JsonNode> elements = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(elements::add);
    } else {
      elements.add(value);
    }
    return elements;
  }
}
