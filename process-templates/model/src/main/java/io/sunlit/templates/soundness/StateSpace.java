package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All states of a net that can be reached, breadth first, so that the first run found to a state is
 * a shortest one. Stops at a bound on states and their size, and does not go on from a state in
 * which a flow holds {@link #MOST_TOKENS}.
 */
final class StateSpace {

  /** More tokens than this on one flow are not followed. */
  static final int MOST_TOKENS = 4;

  private static final int MOST_INSTANCES = 6;

  /** All states together take no more places for tokens than this: about 200 MB at worst. */
  private static final long MOST_PLACES = 100_000_000;

  /** What an instance costs beside its tokens, counted in places. */
  private static final int INSTANCE = 48;

  private final TokenNet net;
  private final MessagesTaken taken;
  private final NetMoves moves;
  private final int mostStates;
  private final boolean perhaps;
  private final List<NetState> states = new ArrayList<>();
  private final Map<NetState, Integer> numbers = new HashMap<>();
  private int[] parents = new int[64];
  private int[] firsts = new int[64];
  private int[] seconds = new int[64];
  private int[] edges = new int[256];
  private int[] edgeStarts = new int[65];
  private int edgeCount;
  private final Map<Integer, NetNode> nodes = new HashMap<>();
  private final BitSet fired = new BitSet();
  private final BitSet marked = new BitSet();
  private final BitSet cut = new BitSet();
  private boolean complete = true;
  private boolean lostCount;
  private long places;

  private int unsafeState = -1;
  private @Nullable String unsafeFlow;
  private int improperState = -1;
  private @Nullable String improperEnd;

  StateSpace(TokenNet net, int mostStates) {
    this(net, mostStates, false);
  }

  /**
   * @param perhaps whether a message of which nobody knows whether it is left may be taken: then
   *     states are seen that may not be reached, but none that is reached is missed
   */
  StateSpace(TokenNet net, int mostStates, boolean perhaps) {
    this.net = net;
    this.perhaps = perhaps;
    this.taken = new MessagesTaken(perhaps);
    this.moves = new NetMoves(net, taken);
    this.mostStates = mostStates;
    net.nodes.forEach(node -> nodes.put(node.index, node));
  }

  /** The flows of the processes that ever held a token. */
  BitSet marked() {
    return marked;
  }

  boolean isComplete() {
    return complete;
  }

  /** Whether some run that was looked at comes to an end. */
  boolean mayEnd() {
    return states.stream().anyMatch(NetState::isFinal);
  }

  /** Whether it did not go on where nobody knows whether a message is left. */
  boolean hasLostCount() {
    return lostCount;
  }

  /** What is certain if messages of which nobody knows may have been taken: nothing goes wrong. */
  SoundnessProperties assured() {
    boolean certain = complete && net.uncertain.isEmpty();
    return new SoundnessProperties(
        certain && unsafeState < 0 ? Boolean.TRUE : null,
        certain && hopeless().isEmpty() ? Boolean.TRUE : null,
        certain && improperState < 0 ? Boolean.TRUE : null,
        null);
  }

  /**
   * Explores it.
   *
   * @throws TooWide if a node has too many combinations of ways out
   */
  StateSpace explore() {
    moves.begin((state, first, second) -> reached(-1, state, first, second));
    for (int i = 0; i < states.size(); i++) {
      edgeStarts = room(edgeStarts, i + 1);
      edgeStarts[i] = edgeCount;
      int from = i;
      if (states.size() > mostStates || places > MOST_PLACES) {
        complete = false;
        cut.set(i);
      } else if (cut.get(i)) {
        complete = false;
      } else {
        moves.from(states.get(i), (state, first, second) -> reached(from, state, first, second));
      }
      edgeStarts[i + 1] = edgeCount;
    }
    return this;
  }

  private void reached(
      int from, NetState state, @Nullable NetNode first, @Nullable NetNode second) {
    if (first != null) {
      fired.set(first.index);
    }
    if (second != null) {
      fired.set(second.index);
    }
    Integer known = numbers.get(state);
    if (known == null && places > MOST_PLACES) {
      complete = false;
      cut.set(Math.max(from, 0));
      return;
    }
    int number = known == null ? states.size() : known;
    if (known == null) {
      numbers.put(state, number);
      states.add(state);
      places += places(state.roots);
      parents = room(parents, number);
      firsts = room(firsts, number);
      seconds = room(seconds, number);
      parents[number] = from;
      firsts[number] = first == null ? -1 : first.index;
      seconds[number] = second == null ? -1 : second.index;
      judge(number, state);
    }
    if (from >= 0 && !taken.isDoubtful()) {
      edges = room(edges, edgeCount);
      edges[edgeCount++] = number;
    }
  }

  private static long places(ScopeInstance[] instances) {
    long places = INSTANCE;
    for (ScopeInstance instance : instances) {
      places += INSTANCE + instance.tokens.length + places(instance.children);
    }
    return places;
  }

  private void judge(int number, NetState state) {
    if (state.roots.length > MOST_INSTANCES) {
      cut.set(number);
    }
    for (byte message : state.messages) {
      if (message == Counting.UNKNOWN && !perhaps) {
        lostCount = true;
        cut.set(number);
      }
    }
    for (ScopeInstance root : state.roots) {
      for (int flow = 0; flow < root.scope.flows.size(); flow++) {
        if (root.tokens[flow] > 0) {
          marked.set(flow);
        }
      }
      judge(number, root);
    }
  }

  private void judge(int number, ScopeInstance instance) {
    NetScope scope = instance.scope;
    if (instance.children.length > MOST_INSTANCES) {
      cut.set(number);
    }
    for (int flow = 0; flow < scope.flows.size(); flow++) {
      if (instance.tokens[flow] > 1 && !scope.isVirtual(flow)) {
        if (unsafeState < 0) {
          unsafeState = number;
          unsafeFlow = scope.flows.get(flow);
        }
        if (instance.tokens[flow] >= MOST_TOKENS) {
          cut.set(number);
        }
      }
    }
    for (NetNode end : scope.ends) {
      if (instance.tokens[end.endSlot] > 1 && improperState < 0) {
        improperState = number;
        improperEnd = end.id;
      }
    }
    for (ScopeInstance child : instance.children) {
      judge(number, child);
    }
  }

  /** The states from which no final state can be reached; those that were cut off may reach it. */
  private BitSet hopeless() {
    BitSet goals = (BitSet) cut.clone();
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i).isFinal()) {
        goals.set(i);
      }
    }
    return Outlook.without(goals, states.size(), edgeStarts, edges);
  }

  /** The first state in which tokens go round in a part of the flow that has no way out. */
  private BitSet trapped() {
    BitSet trapped = new BitSet();
    if (net.processes.size() == 1) {
      BitSet trap = Traps.of(net.processes.getFirst());
      for (int i = 0; i < states.size() && trapped.isEmpty() && !trap.isEmpty(); i++) {
        for (ScopeInstance root : states.get(i).roots) {
          trap.stream().filter(flow -> root.tokens[flow] > 0).findFirst().ifPresent(trapped::set);
        }
        if (!trapped.isEmpty()) {
          trapped.clear();
          trapped.set(i);
        }
      }
    }
    return trapped;
  }

  SoundnessReport report() {
    net.fired.or(fired);
    net.complete |= complete;
    List<SoundnessViolation> violations = new ArrayList<>();
    if (unsafeState >= 0) {
      violations.add(violation(SoundnessViolation.Kind.UNSAFE, unsafeFlow, unsafeState));
    }
    BitSet hopeless = hopeless();
    if (hopeless.isEmpty() && !complete) {
      hopeless = trapped();
    }
    stuck(hopeless, violations);
    if (improperState >= 0) {
      violations.add(
          violation(SoundnessViolation.Kind.IMPROPER_COMPLETION, improperEnd, improperState));
    }
    boolean certain = complete && net.uncertain.isEmpty();
    Set<String> dead = dead();
    if (certain) {
      for (String activity : dead) {
        violations.add(
            new SoundnessViolation(
                SoundnessViolation.Kind.DEAD_ACTIVITY, activity, List.of(), List.of()));
      }
    }
    SoundnessProperties properties =
        new SoundnessProperties(
            verdict(unsafeState < 0, certain),
            verdict(hopeless.isEmpty(), certain),
            verdict(improperState < 0, certain),
            dead.isEmpty() ? Boolean.TRUE : certain ? Boolean.FALSE : null);
    return new SoundnessReport(properties, violations, states.size());
  }

  private @Nullable Boolean verdict(boolean good, boolean certain) {
    if (good) {
      return certain ? Boolean.TRUE : null;
    }
    return net.uncertain.isEmpty() ? Boolean.FALSE : null;
  }

  private void stuck(BitSet hopeless, List<SoundnessViolation> violations) {
    int livelock = -1;
    for (int i = hopeless.nextSetBit(0); i >= 0; i = hopeless.nextSetBit(i + 1)) {
      if (edgeStarts[i] == edgeStarts[i + 1]) {
        violations.add(violation(SoundnessViolation.Kind.DEADLOCK, waiting(states.get(i)), i));
        return;
      }
      if (livelock < 0) {
        livelock = i;
      }
    }
    if (livelock >= 0) {
      violations.add(
          violation(SoundnessViolation.Kind.LIVELOCK, waiting(states.get(livelock)), livelock));
    }
  }

  /** The ids of the activities that never fired, each once. */
  private Set<String> dead() {
    Set<String> dead = new LinkedHashSet<>();
    Set<String> alive = new LinkedHashSet<>();
    for (NetNode node : net.nodes) {
      if (node.activity) {
        (fired.get(node.index) ? alive : dead).add(node.id);
      }
    }
    dead.removeAll(alive);
    return dead;
  }

  /** The first node that holds a token in vain. */
  private static @Nullable String waiting(NetState state) {
    for (ScopeInstance root : state.roots) {
      String found = waiting(root);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String waiting(ScopeInstance instance) {
    for (ScopeInstance child : instance.children) {
      String found = waiting(child);
      if (found != null) {
        return found;
      }
    }
    for (int flow = 0; flow < instance.scope.flows.size(); flow++) {
      if (instance.tokens[flow] > 0) {
        NetNode node = instance.scope.consumers.get(flow);
        return node == null ? instance.scope.flows.get(flow) : node.id;
      }
    }
    return instance.scope.holdsFlow ? null : instance.scope.id;
  }

  private SoundnessViolation violation(
      SoundnessViolation.Kind kind, @Nullable String element, int state) {
    return new SoundnessViolation(
        kind, element == null || element.isEmpty() ? null : element, run(state), tokens(state));
  }

  private List<String> run(int state) {
    List<String> run = new ArrayList<>();
    for (int s = state; s >= 0; s = parents[s]) {
      add(run, seconds[s]);
      add(run, firsts[s]);
    }
    return run.reversed();
  }

  private void add(List<String> run, int index) {
    NetNode node = nodes.get(index);
    if (node != null && !node.id.isEmpty()) {
      run.add(node.id);
    }
  }

  private List<String> tokens(int state) {
    Set<String> tokens = new LinkedHashSet<>();
    for (ScopeInstance root : states.get(state).roots) {
      tokens(root, tokens);
    }
    return List.copyOf(tokens);
  }

  private static void tokens(ScopeInstance instance, Set<String> tokens) {
    for (int flow = 0; flow < instance.scope.flows.size(); flow++) {
      if (instance.tokens[flow] > 0 && !instance.scope.flows.get(flow).isEmpty()) {
        tokens.add(instance.scope.flows.get(flow));
      }
    }
    for (ScopeInstance child : instance.children) {
      if (child.scope.holdsFlow) {
        tokens(child, tokens);
      } else if (!child.scope.id.isEmpty()) {
        tokens.add(child.scope.id);
      }
    }
  }

  private static int[] room(int[] array, int index) {
    return index < array.length
        ? array
        : Arrays.copyOf(array, Math.max(index + 1, 2 * array.length));
  }
}
