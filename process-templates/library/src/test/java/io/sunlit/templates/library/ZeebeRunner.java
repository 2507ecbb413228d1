package io.sunlit.templates.library;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.process.test.engine.InMemoryEngine;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.scenario.FlowRunner;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;
import tools.jackson.databind.json.JsonMapper;

/** Runs cases on the in-memory Zeebe engine, one after the other. */
final class ZeebeRunner implements FlowRunner, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZeebeTestEngine engine = EngineFactory.create();
  private final CamundaClient client;
  private final LogStreamWriter log;
  private long instance;

  ZeebeRunner() {
    engine.start();
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(PATIENCE)
            .build();
    log = logOf(engine);
  }

  /** User tasks are completed over REST, which the in-memory engine lacks: write to its log. */
  private static LogStreamWriter logOf(ZeebeTestEngine engine) {
    try {
      Field field = InMemoryEngine.class.getDeclaredField("logStream");
      field.setAccessible(true);
      return ((LogStream) field.get(engine)).newLogStreamWriter();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected an in-memory engine with a log stream", e);
    }
  }

  @Override
  public void start(CompiledFlow flow, Map<String, Object> variables) {
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(flow.xml(), flow.id() + ".bpmn")
        .send()
        .join();
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(flow.id())
            .latestVersion()
            .variables(variables)
            .send()
            .join()
            .getProcessInstanceKey();
    settle();
  }

  @Override
  public Set<String> waitingAt() {
    return new TreeSet<>(open().keySet());
  }

  private Map<String, Long> open() {
    Map<String, Long> open = new LinkedHashMap<>();
    events(
        ValueType.USER_TASK,
        event -> {
          UserTaskRecordValue task = (UserTaskRecordValue) event.getValue();
          if (task.getProcessInstanceKey() == instance) {
            if (event.getIntent() == UserTaskIntent.CREATED) {
              open.put(task.getElementId(), event.getKey());
            } else if (event.getIntent() == UserTaskIntent.COMPLETED
                || event.getIntent() == UserTaskIntent.CANCELED) {
              open.remove(task.getElementId());
            }
          }
        });
    return open;
  }

  @Override
  public void complete(String userTask, Map<String, Object> variables) {
    Long key = open().get(userTask);
    if (key == null) {
      throw new IllegalStateException("Expected the case to wait at " + userTask);
    }
    byte[] json = JSON.writeValueAsString(variables).getBytes(StandardCharsets.UTF_8);
    RecordMetadata metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(ValueType.USER_TASK)
            .intent(UserTaskIntent.COMPLETE);
    UserTaskRecord task =
        new UserTaskRecord()
            .setUserTaskKey(key)
            .setVariables(
                new UnsafeBuffer(
                    MsgPackConverter.convertToMsgPack(new String(json, StandardCharsets.UTF_8))));
    log.tryWrite(WriteContext.internal(), LogAppendEntry.of(key, metadata, task));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (key.equals(open().get(userTask))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Expected the engine to complete " + userTask);
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
    settle();
  }

  @Override
  public void pass(TimeLimit time) {
    Duration duration =
        switch (time.unit()) {
          case WORKING_HOURS, HOURS -> Duration.ofHours(time.amount());
          case WORKING_DAYS, CALENDAR_DAYS -> Duration.ofDays(time.amount());
        };
    engine.increaseTime(duration);
    settle();
  }

  @Override
  public Set<String> endedAt() {
    return elements(ProcessInstanceIntent.ELEMENT_COMPLETED, BpmnElementType.END_EVENT);
  }

  /** Ids of the sequence flows that this case took. */
  Set<String> flowsTaken() {
    return elements(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, BpmnElementType.SEQUENCE_FLOW);
  }

  private Set<String> elements(Intent intent, BpmnElementType type) {
    Set<String> ids = new TreeSet<>();
    events(
        ValueType.PROCESS_INSTANCE,
        event -> {
          ProcessInstanceRecordValue value = (ProcessInstanceRecordValue) event.getValue();
          if (event.getIntent() == intent
              && value.getBpmnElementType() == type
              && value.getProcessInstanceKey() == instance) {
            ids.add(value.getElementId());
          }
        });
    return ids;
  }

  private void events(ValueType type, Consumer<Record<?>> consumer) {
    for (Record<?> event : engine.getRecordStreamSource().getRecords()) {
      if (event.getRecordType() == RecordType.EVENT && event.getValueType() == type) {
        consumer.accept(event);
      }
    }
  }

  private void settle() {
    try {
      engine.waitForIdleState(PATIENCE);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException("Expected the engine to come to rest", e);
    }
    events(
        ValueType.INCIDENT,
        event -> {
          IncidentRecordValue value = (IncidentRecordValue) event.getValue();
          if (event.getIntent() == IncidentIntent.CREATED
              && value.getProcessInstanceKey() == instance) {
            throw new IllegalStateException(
                "Incident at %s: %s".formatted(value.getElementId(), value.getErrorMessage()));
          }
        });
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
