package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.BpmnFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the tokens of a flow can go wrong: the proof of soundness. Deterministic; needs no time
 * limit because the number of states is bounded.
 */
public final class Soundness {

  /** More states than this are not looked at: about 200 MB and a few seconds. */
  public static final int MOST_STATES = 200_000;

  private static final SoundnessProperties UNDECIDED =
      new SoundnessProperties(null, null, null, null);

  private Soundness() {}

  /** Looks at every process of the file, executable or not. */
  public static SoundnessReport of(BpmnFile file) {
    return of(file, MOST_STATES);
  }

  /**
   * @param mostStates how many states are looked at before a property is left undecided
   */
  public static SoundnessReport of(BpmnFile file, int mostStates) {
    List<TokenNet> nets = NetReader.read(file);
    Map<TokenNet, SoundnessReport> reports = new LinkedHashMap<>();
    nets.forEach(net -> reports.put(net, judge(net, mostStates)));
    begin(nets, reports, TokenNet::sendersThatFired, mostStates);
    Set<TokenNet> doubtful = begin(nets, reports, TokenNet::sendersInDoubt, mostStates);
    SoundnessProperties properties = new SoundnessProperties(true, true, true, true);
    List<SoundnessViolation> violations = new ArrayList<>();
    int states = 0;
    for (TokenNet net : nets) {
      SoundnessReport report = Objects.requireNonNull(reports.get(net));
      properties = properties.and(doubtful.contains(net) ? UNDECIDED : report.properties());
      violations.addAll(doubtful.contains(net) ? List.of() : report.violations());
      states += report.states();
    }
    return new SoundnessReport(properties, violations, states);
  }

  /** Judges anew what begins with a message of a sender elsewhere; tells which nets these are. */
  private static Set<TokenNet> begin(
      List<TokenNet> nets,
      Map<TokenNet, SoundnessReport> reports,
      Function<TokenNet, Set<String>> sendersOf,
      int mostStates) {
    Set<TokenNet> begun = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      Set<String> senders = new HashSet<>();
      nets.forEach(net -> senders.addAll(sendersOf.apply(net)));
      for (TokenNet net : nets) {
        if (net.open(senders)) {
          reports.put(net, judge(net, mostStates));
          begun.add(net);
          more = true;
        }
      }
    }
    return begun;
  }

  /**
   * A call that comes back to a process which is being called counts as a step if the process can
   * end without it: then each such call can end, however deep. If it cannot, no call ever returns.
   */
  static SoundnessReport judge(TokenNet net, int mostStates) {
    TokenNet unwound = net.withoutCallsBack;
    if (unwound != null) {
      try {
        StateSpace space = new StateSpace(unwound, mostStates).explore();
        if (!space.mayEnd()) {
          SoundnessReport report = space.report();
          net.fired.or(unwound.fired);
          net.complete |= unwound.complete;
          return report;
        }
      } catch (TooWide e) {
        return new SoundnessReport(UNDECIDED, List.of(), 0);
      }
    }
    return judgeCallsAsSteps(net, mostStates);
  }

  /** First by the reduced net; one that is not sound is looked at whole, for the shortest run. */
  private static SoundnessReport judgeCallsAsSteps(TokenNet net, int mostStates) {
    ReducedNet reduced = ReducedNet.of(net, mostStates);
    SoundnessReport small = reduced == null ? null : explore(reduced, net, mostStates);
    if (small != null && Boolean.TRUE.equals(small.properties().sound())) {
      return small;
    }
    SoundnessReport whole = explore(net, mostStates);
    return small == null || reduced == null || !reduced.exact ? whole : whole.completedBy(small);
  }

  private static SoundnessReport explore(TokenNet net, int mostStates) {
    try {
      StateSpace space = new StateSpace(net, mostStates).explore();
      SoundnessReport report = space.report();
      if (!space.hasLostCount()) {
        return report;
      }
      SoundnessProperties assured = new StateSpace(net, mostStates, true).explore().assured();
      return report.completedBy(new SoundnessReport(assured, List.of(), report.states()));
    } catch (TooWide e) {
      return new SoundnessReport(UNDECIDED, List.of(), 0);
    }
  }

  static SoundnessReport explore(ReducedNet reduced, TokenNet whole, int mostStates) {
    StateSpace space;
    try {
      space = new StateSpace(reduced.net, mostStates).explore();
    } catch (TooWide e) {
      return new SoundnessReport(UNDECIDED, List.of(), 0);
    }
    SoundnessReport report = space.report();
    BitSet alive = reduced.alive(space.marked(), whole);
    whole.fired.or(alive);
    whole.complete |= space.isComplete();
    boolean allAlive =
        whole.nodes.stream().allMatch(node -> !node.activity || alive.get(node.index));
    SoundnessProperties found = report.properties();
    SoundnessProperties properties =
        new SoundnessProperties(
            found.safeness(),
            found.optionToComplete(),
            found.properCompletion(),
            allAlive ? Boolean.TRUE : space.isComplete() ? Boolean.FALSE : null);
    return new SoundnessReport(properties, report.violations(), report.states());
  }
}
