package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process, a sub-process, or an activity while events may join it: what has tokens of its own.
 * The tokens of an instance are one array: a count for each sequence flow, a count up to two for
 * each end event, a flag for each non-interrupting event that may still happen, and a flag that is
 * set when an event sub-process has interrupted it.
 */
final class NetScope {

  /** A way in which an instance begins: the event, and the flows that get a token. */
  record Start(@Nullable NetNode event, int[] flows) {}

  /** Its place among the scopes of its net: gives instances a fixed order. */
  final int number;

  final String id;

  /** The node that opens it; null for a process. */
  final @Nullable NetNode owner;

  /** Whether it holds a flow; an activity that waits for its end holds none. */
  final boolean holdsFlow;

  final List<NetNode> nodes = new ArrayList<>();
  final List<String> flows = new ArrayList<>();
  final List<Start> starts = new ArrayList<>();
  final List<NetNode> eventSubProcesses = new ArrayList<>();

  /** The node that takes the tokens of each flow; null if it leads nowhere. */
  final List<@Nullable NetNode> consumers = new ArrayList<>();

  /** Flows that are not drawn: they start what has no start event. */
  int firstVirtual = Integer.MAX_VALUE;

  int slots;
  int interruptedSlot = -1;
  final List<Integer> armed = new ArrayList<>();
  final List<NetNode> ends = new ArrayList<>();

  NetScope(int number, String id, @Nullable NetNode owner, boolean holdsFlow) {
    this.number = number;
    this.id = id;
    this.owner = owner;
    this.holdsFlow = holdsFlow;
  }

  /** Lays out the array of an instance, once all flows, ends and events are known. */
  void layOut() {
    slots = flows.size();
    for (NetNode end : ends) {
      end.endSlot = slots++;
    }
    if (owner != null) {
      owner.boundaries.stream().filter(b -> !b.interrupting).forEach(this::arm);
    }
    eventSubProcesses.stream().filter(e -> !e.interrupting).forEach(this::arm);
    interruptedSlot = slots++;
  }

  private void arm(NetNode event) {
    event.armedSlot = slots++;
    armed.add(event.armedSlot);
  }

  boolean isVirtual(int flow) {
    return flow >= firstVirtual;
  }
}
