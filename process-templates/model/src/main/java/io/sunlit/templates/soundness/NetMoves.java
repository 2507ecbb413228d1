package io.sunlit.templates.soundness;

import io.sunlit.templates.soundness.NetNode.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * What may happen next: the token game of BPMN 2.0.2 chapter 13.
 *
 * <ul>
 *   <li>Activities and events fire for each token that arrives and give one to every way out
 *       (13.3.2); a flow that leaves an activity under a condition may be taken or not.
 *   <li>Exclusive, parallel, inclusive and event-based gateways: 13.4.1 to 13.4.4.
 *   <li>A sub-process ends when nothing is left inside (13.3.4). A terminate event clears its scope
 *       (13.5.6).
 *   <li>A boundary event may happen while its activity runs; one that does not interrupt happens
 *       once at most for each run of the activity (13.5.3).
 *   <li>An error is caught by the nearest event sub-process or boundary event that fits; one that
 *       nobody catches ends the process.
 *   <li>A message waits until somebody takes it (8.4.10). Messages of a partner whose inside is not
 *       drawn may arrive at any time.
 * </ul>
 */
final class NetMoves {

  /** Takes one possible next state, with the nodes that fired: none, one or two. */
  interface Next {
    void state(NetState state, @Nullable NetNode first, @Nullable NetNode second);
  }

  /** Where an instance stands: inside which parent, at which place. */
  private record Place(ScopeInstance instance, @Nullable Place parent, int index) {}

  private final NetStarts starts;
  private final InclusiveJoins joins = new InclusiveJoins();

  private final MessagesTaken taken;

  NetMoves(TokenNet net, MessagesTaken taken) {
    this.starts = new NetStarts(net, taken);
    this.taken = taken;
  }

  /** The states in which the net may begin. */
  void begin(Next next) {
    starts.begin(next);
  }

  void from(NetState state, Next next) {
    for (int i = 0; i < state.roots.length; i++) {
      inside(new Place(state.roots[i], null, i), state, next);
    }
    starts.byMessage(state, next);
  }

  private void inside(Place place, NetState state, Next next) {
    ScopeInstance instance = place.instance;
    NetScope scope = instance.scope;
    if (scope.holdsFlow) {
      for (int flow = 0; flow < scope.flows.size(); flow++) {
        NetNode node = instance.tokens[flow] > 0 ? scope.consumers.get(flow) : null;
        if (node != null) {
          arrived(place, state, node, flow, next);
        }
      }
      for (NetNode event : scope.eventSubProcesses) {
        if (event.trigger != Trigger.THROWN && isArmed(event, instance) && !instance.isEmpty()) {
          taken.each(
              state.messages,
              event.receives,
              messages -> start(place, state, messages, event, instance, null, next));
        }
      }
    }
    NetNode owner = scope.owner;
    if (owner != null && place.parent != null) {
      around(place, place.parent, owner, state, next);
    }
    for (int i = 0; i < instance.children.length; i++) {
      inside(new Place(instance.children[i], place, i), state, next);
    }
  }

  /** The end of an inner scope, and the events on its border. */
  private void around(Place place, Place parent, NetNode owner, NetState state, Next next) {
    ScopeInstance instance = place.instance;
    if (!instance.scope.holdsFlow) {
      taken.each(
          state.messages,
          owner.receives,
          messages -> leave(parent, place.index, owner.choices(), state, messages, null, next));
    } else if (instance.isEmpty()) {
      leave(parent, place.index, owner.choices(), state, state.messages, null, next);
    }
    for (NetNode boundary : owner.boundaries) {
      if (boundary.trigger == Trigger.THROWN) {
        continue;
      }
      taken.each(
          state.messages,
          boundary.receives,
          messages -> {
            if (boundary.interrupting) {
              leave(parent, place.index, boundary.choices(), state, messages, boundary, next);
            } else if (instance.tokens[boundary.armedSlot] > 0) {
              beside(parent, place.index, instance, boundary, state, messages, null, next);
            }
          });
    }
  }

  private void arrived(Place place, NetState state, NetNode node, int flow, Next next) {
    ScopeInstance instance = place.instance;
    switch (node.kind) {
      case PASS, EXCLUSIVE -> {
        if (node.signal != null) {
          throwing(place, state, node, flow, next);
          return;
        }
        byte[] rest = Counting.minus(instance.tokens, flow);
        taken.each(
            state.messages,
            node.receives,
            messages -> {
              for (int[] choice : node.choices()) {
                ScopeInstance changed = instance.withTokens(Counting.plus(rest, choice));
                emit(place, changed, state, Counting.sent(messages, node), node, null, next);
              }
            });
      }
      case PARALLEL -> {
        if (flow == Counting.first(node, instance) && Counting.all(node, instance)) {
          join(place, state, node, next);
        }
      }
      case INCLUSIVE -> {
        if (flow == Counting.first(node, instance) && joins.mayFire(node, instance)) {
          join(place, state, node, next);
        }
      }
      case EVENT_BASED -> {
        byte[] rest = Counting.minus(instance.tokens, flow);
        for (int out : node.out) {
          event(place, state, node, out, rest, next);
        }
      }
      case SCOPE -> {
        NetScope inner = scopeOf(node);
        ScopeInstance without = instance.withTokens(Counting.minus(instance.tokens, flow));
        byte[] messages = Counting.sent(state.messages, node);
        if (inner.starts.isEmpty()) {
          ScopeInstance opened = ScopeInstance.fresh(inner);
          emit(place, without.withChild(opened), state, messages, node, null, next);
        }
        for (NetScope.Start start : inner.starts) {
          ScopeInstance opened = NetStarts.opened(inner, start);
          emit(place, without.withChild(opened), state, messages, node, start.event(), next);
        }
      }
      case END -> {
        ScopeInstance ended =
            instance.withTokens(Counting.counted(Counting.minus(instance.tokens, flow), node));
        if (node.signal == null) {
          emit(place, ended, state, Counting.sent(state.messages, node), node, null, next);
        } else {
          raise(place, ended, state, node.signal, node, next);
        }
      }
      case TERMINATE -> {
        ScopeInstance ended =
            instance.withTokens(Counting.counted(instance.tokens.clone(), node)).cleared();
        emit(place, ended, state, Counting.sent(state.messages, node), node, null, next);
      }
      case LINK -> {
        NetNode target = node.target;
        if (target != null) {
          byte[] rest = Counting.minus(instance.tokens, flow);
          for (int[] choice : target.choices()) {
            ScopeInstance changed = instance.withTokens(Counting.plus(rest, choice));
            emit(place, changed, state, state.messages, node, target, next);
          }
        }
      }
      case EVENT_SUB_PROCESS, TRIGGERED -> {
        // No token ever waits for them: a flow into one is a mistake, and the token is stuck.
      }
    }
  }

  /** An event behind an event-based gateway: the token passes both at once. */
  private void event(
      Place place, NetState state, NetNode gateway, int out, byte[] rest, Next next) {
    ScopeInstance instance = place.instance;
    NetNode event = instance.scope.consumers.get(out);
    if (event == null || event.kind != NetNode.Kind.PASS) {
      ScopeInstance changed = instance.withTokens(Counting.plus(rest, new int[] {out}));
      emit(place, changed, state, state.messages, gateway, null, next);
      return;
    }
    taken.each(
        state.messages,
        event.receives,
        messages -> {
          for (int[] choice : event.choices()) {
            ScopeInstance changed = instance.withTokens(Counting.plus(rest, choice));
            emit(place, changed, state, Counting.sent(messages, event), gateway, event, next);
          }
        });
  }

  /** An escalation that an intermediate event throws: whoever catches it, the token may go on. */
  private void throwing(Place place, NetState state, NetNode node, int flow, Next next) {
    byte[] rest = Counting.minus(place.instance.tokens, flow);
    for (int[] choice : node.choices()) {
      ScopeInstance changed = place.instance.withTokens(Counting.plus(rest, choice));
      raise(place, changed, state, String.valueOf(node.signal), node, next);
    }
  }

  private void join(Place place, NetState state, NetNode node, Next next) {
    byte[] rest = place.instance.tokens.clone();
    for (int flow : node.in) {
      if (rest[flow] > 0) {
        rest[flow]--;
      }
    }
    for (int[] choice : node.choices()) {
      ScopeInstance changed = place.instance.withTokens(Counting.plus(rest, choice));
      emit(place, changed, state, state.messages, node, null, next);
    }
  }

  /** Hands an error, escalation or cancellation to whoever catches it, from the inside out. */
  private void raise(
      Place from, ScopeInstance changed, NetState state, String signal, NetNode by, Next next) {
    byte[] messages = Counting.sent(state.messages, by);
    Place place = from;
    ScopeInstance instance = changed;
    while (true) {
      for (NetNode event : instance.scope.eventSubProcesses) {
        if (Signals.catches(event, signal) && isArmed(event, instance)) {
          start(place, state, messages, event, instance, by, next);
          return;
        }
      }
      Place parent = place.parent;
      if (parent == null) {
        boolean ends = !Signals.isEscalation(signal);
        emit(place, ends ? instance.cleared() : instance, state, messages, by, null, next);
        return;
      }
      NetNode owner = instance.scope.owner;
      for (NetNode boundary : owner == null ? java.util.List.<NetNode>of() : owner.boundaries) {
        if (Signals.catches(boundary, signal)) {
          if (boundary.interrupting) {
            leave(parent, place.index, boundary.choices(), state, messages, by, next);
            return;
          }
          if (instance.tokens[boundary.armedSlot] > 0) {
            beside(parent, place.index, instance, boundary, state, messages, by, next);
            return;
          }
        }
      }
      instance = parent.instance.replacing(place.index, instance);
      place = parent;
    }
  }

  private static boolean isArmed(NetNode event, ScopeInstance instance) {
    return instance.tokens[instance.scope.interruptedSlot] == 0
        && (event.interrupting || instance.tokens[event.armedSlot] > 0);
  }

  /** Starts an event sub-process; one that interrupts clears everything else in its scope. */
  private void start(
      Place place,
      NetState state,
      byte[] messages,
      NetNode event,
      ScopeInstance instance,
      @Nullable NetNode by,
      Next next) {
    ScopeInstance host = event.interrupting ? instance.cleared() : instance;
    byte[] tokens = host.tokens.clone();
    if (event.interrupting) {
      tokens[instance.scope.interruptedSlot] = 1;
    } else {
      tokens[event.armedSlot] = 0;
    }
    for (NetScope.Start start : scopeOf(event).starts) {
      ScopeInstance changed =
          host.withTokens(tokens).withChild(NetStarts.opened(scopeOf(event), start));
      emit(
          place,
          changed,
          state,
          messages,
          by == null ? event : by,
          by == null ? null : event,
          next);
    }
  }

  /** The child ends, and its activity or an interrupting boundary event gives tokens. */
  private void leave(
      Place parent,
      int child,
      int[][] choices,
      NetState state,
      byte[] messages,
      @Nullable NetNode by,
      Next next) {
    ScopeInstance without = parent.instance.withoutChild(child);
    for (int[] choice : choices) {
      ScopeInstance changed = without.withTokens(Counting.plus(without.tokens, choice));
      emit(parent, changed, state, messages, by, null, next);
    }
  }

  /** A boundary event that does not interrupt gives tokens while the child goes on. */
  private void beside(
      Place parent,
      int child,
      ScopeInstance instance,
      NetNode boundary,
      NetState state,
      byte[] messages,
      @Nullable NetNode by,
      Next next) {
    byte[] disarmed = instance.tokens.clone();
    disarmed[boundary.armedSlot] = 0;
    ScopeInstance with = parent.instance.replacing(child, instance.withTokens(disarmed));
    for (int[] choice : boundary.choices()) {
      ScopeInstance changed = with.withTokens(Counting.plus(with.tokens, choice));
      NetNode first = by == null ? boundary : by;
      emit(parent, changed, state, messages, first, by == null ? null : boundary, next);
    }
  }

  private void emit(
      Place place,
      ScopeInstance changed,
      NetState state,
      byte[] messages,
      @Nullable NetNode first,
      @Nullable NetNode second,
      Next next) {
    ScopeInstance instance = changed;
    Place at = place;
    for (Place parent = at.parent; parent != null; parent = at.parent) {
      instance = parent.instance.replacing(at.index, instance);
      at = parent;
    }
    ScopeInstance[] roots;
    if (instance.isForgotten()) {
      roots = new ScopeInstance[state.roots.length - 1];
      System.arraycopy(state.roots, 0, roots, 0, at.index);
      System.arraycopy(state.roots, at.index + 1, roots, at.index, roots.length - at.index);
    } else {
      roots = state.roots.clone();
      roots[at.index] = instance;
      ScopeInstance.sorted(roots);
    }
    next.state(new NetState(roots, messages), first, second);
  }

  private static NetScope scopeOf(NetNode node) {
    NetScope scope = node.scope;
    if (scope == null) {
      throw new IllegalStateException("Expected a scope inside " + node);
    }
    return scope;
  }
}
