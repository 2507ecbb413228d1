package io.sunlit.templates.scenario;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.TimeLimit;
import java.util.Map;
import java.util.Set;

/** Something that runs one case of a compiled flow: an engine in tests, a simulation elsewhere. */
public interface FlowRunner {

  void start(CompiledFlow flow, Map<String, Object> variables);

  /** Ids of the user tasks at which the case waits. Empty when it has ended. */
  Set<String> waitingAt();

  /** Completes a user task at which the case waits. */
  void complete(String userTask, Map<String, Object> variables);

  void pass(TimeLimit time);

  /** Ids of the end events of the process that were reached. */
  Set<String> endedAt();
}
