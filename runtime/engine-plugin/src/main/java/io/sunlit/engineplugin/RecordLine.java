package io.sunlit.engineplugin;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceCreationRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One record as the application gets it: a line of JSON with ids and outcomes only. What the case
 * is about never leaves through here.
 */
final class RecordLine {

  /** Variable by which the application finds its case again. */
  static final String CASE_NUMBER = "caseNumber";

  private static final int MAX_MESSAGE = 2_000;

  private RecordLine() {}

  static boolean mayMatter(RecordType type) {
    return type == RecordType.EVENT;
  }

  static boolean mayMatter(ValueType type) {
    return type == ValueType.USER_TASK
        || type == ValueType.PROCESS_INSTANCE
        || type == ValueType.PROCESS_INSTANCE_CREATION
        || type == ValueType.INCIDENT;
  }

  /** The line without its end, or null if the record does not matter to the application. */
  static byte @Nullable [] of(Record<?> record) {
    Intent intent = record.getIntent();
    StringBuilder line =
        switch (record.getValue()) {
          case UserTaskRecordValue task when isStep(intent) ->
              start(record, task.getTenantId(), task.getProcessInstanceKey(), task.getElementId());
          case ProcessInstanceRecordValue instance
              when isEnd(intent) && instance.getBpmnElementType() == BpmnElementType.PROCESS ->
              start(
                  record,
                  instance.getTenantId(),
                  instance.getProcessInstanceKey(),
                  instance.getElementId());
          case ProcessInstanceCreationRecordValue creation
              when intent == ProcessInstanceCreationIntent.CREATED ->
              text(
                  start(record, creation.getTenantId(), creation.getProcessInstanceKey(), ""),
                  CASE_NUMBER,
                  creation.getVariables().get(CASE_NUMBER));
          case IncidentRecordValue incident
              when intent == IncidentIntent.CREATED || intent == IncidentIntent.RESOLVED ->
              text(
                  start(
                      record,
                      incident.getTenantId(),
                      incident.getProcessInstanceKey(),
                      incident.getElementId()),
                  "message",
                  shorten(incident.getErrorType() + ": " + incident.getErrorMessage()));
          default -> null;
        };
    return line == null ? null : line.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isStep(Intent intent) {
    return intent == UserTaskIntent.CREATED
        || intent == UserTaskIntent.COMPLETED
        || intent == UserTaskIntent.CANCELED;
  }

  private static boolean isEnd(Intent intent) {
    return intent == ProcessInstanceIntent.ELEMENT_COMPLETED
        || intent == ProcessInstanceIntent.ELEMENT_TERMINATED;
  }

  private static String shorten(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
  }

  private static StringBuilder start(
      Record<?> record, String tenant, long instance, String element) {
    StringBuilder line = new StringBuilder(256);
    line.append("{\"position\":").append(record.getPosition());
    line.append(",\"time\":").append(record.getTimestamp());
    line.append(",\"key\":").append(record.getKey());
    line.append(",\"instance\":").append(instance);
    text(line, "type", record.getValueType().name());
    text(line, "intent", record.getIntent().name());
    text(line, "tenant", tenant);
    return text(line, "element", element);
  }

  private static StringBuilder text(StringBuilder line, String name, @Nullable Object value) {
    if (value == null || value.toString().isEmpty()) {
      return line;
    }
    line.append(",\"").append(name).append("\":\"");
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        line.append("\\u%04x".formatted((int) c));
      } else {
        line.append(c);
      }
    }
    return line.append('"');
  }
}
