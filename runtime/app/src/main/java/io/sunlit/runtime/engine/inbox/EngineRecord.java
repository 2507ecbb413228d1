package io.sunlit.runtime.engine.inbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened in the engine, as the exporter writes it.
 *
 * @param position where it stands in its partition
 * @param time when it happened, in milliseconds since 1970
 * @param key what it is about: the step, the incident, the element
 * @param instance in which instance it happened
 * @param type as Zeebe calls it
 * @param intent as Zeebe calls it
 * @param element id of the element in the flow, or null
 * @param caseNumber of a creation, or null
 * @param message of an incident, or null
 */
record EngineRecord(
    long position,
    long time,
    long key,
    long instance,
    String type,
    String intent,
    String tenant,
    @Nullable String element,
    @Nullable String caseNumber,
    @Nullable String message) {

  /** A line and what it says. */
  record Line(String text, long position, @Nullable EngineRecord record) {}

  /**
   * Reads a line.
   *
   * @param before position of the line before: stands for the own one if that cannot be read
   */
  static Line read(JsonMapper json, byte[] line, long before) {
    String text = new String(line, StandardCharsets.UTF_8);
    try {
      EngineRecord record = json.readValue(line, EngineRecord.class);
      if (record.type != null && record.intent != null && record.tenant != null) {
        return new Line(text, record.position, record);
      }
    } catch (JacksonException e) {
      // goes where it can be looked at
    }
    return new Line(text, before, null);
  }
}
