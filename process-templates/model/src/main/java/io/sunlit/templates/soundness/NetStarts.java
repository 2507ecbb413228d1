package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetMoves.Next;
import io.sunlit.templates.soundness.NetNode.Trigger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How processes begin (BPMN 2.0.2, section 10.5.2): each instance by one of its start events. Of
 * several pools each begins one; a message that is drawn starts one more instance each time.
 */
final class NetStarts {

  private final TokenNet net;
  private final MessagesTaken taken;

  NetStarts(TokenNet net, MessagesTaken taken) {
    this.net = net;
    this.taken = taken;
  }

  /** The states in which the net may begin: each process by one of its own start events. */
  void begin(Next next) {
    begin(0, new NetState(ScopeInstance.NONE, new byte[net.messageFlows]), null, next);
  }

  private void begin(int process, NetState state, @Nullable NetNode first, Next next) {
    if (process == net.processes.size()) {
      next.state(state, first, null);
      return;
    }
    NetScope scope = net.processes.get(process);
    boolean started = false;
    for (NetScope.Start start : scope.starts) {
      NetNode event = start.event();
      if (event == null || event.trigger != Trigger.MESSAGE) {
        started = true;
        NetState with = new NetState(with(state.roots, opened(scope, start)), state.messages);
        begin(process + 1, with, first == null ? event : first, next);
      }
    }
    if (!started) {
      begin(process + 1, state, first, next);
    }
  }

  /** The instances that a message under way may start. */
  void byMessage(NetState state, Next next) {
    for (NetScope scope : net.processes) {
      for (NetScope.Start start : scope.starts) {
        NetNode event = start.event();
        if (event != null && event.trigger == Trigger.MESSAGE && event.receives.length > 0) {
          taken.each(
              state.messages,
              event.receives,
              messages ->
                  next.state(
                      new NetState(with(state.roots, opened(scope, start)), messages),
                      event,
                      null));
        }
      }
    }
  }

  static ScopeInstance opened(NetScope scope, NetScope.Start start) {
    ScopeInstance fresh = ScopeInstance.fresh(scope);
    return fresh.withTokens(Counting.plus(fresh.tokens, start.flows()));
  }

  private static ScopeInstance[] with(ScopeInstance[] roots, ScopeInstance instance) {
    if (instance.isEmpty()) {
      return roots;
    }
    ScopeInstance[] more = Arrays.copyOf(roots, roots.length + 1);
    more[roots.length] = instance;
    return ScopeInstance.sorted(more);
  }
}
