package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.BpmnFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
    SoundnessProperties properties = new SoundnessProperties(true, true, true, true);
    List<SoundnessViolation> violations = new ArrayList<>();
    int states = 0;
    for (TokenNet net : NetReader.read(file)) {
      SoundnessReport report = judge(net, mostStates);
      properties = properties.and(report.properties());
      violations.addAll(report.violations());
      states += report.states();
    }
    return new SoundnessReport(properties, violations, states);
  }

  /** First by the reduced net; one that is not sound is looked at whole, for the shortest run. */
  static SoundnessReport judge(TokenNet net, int mostStates) {
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
      return new StateSpace(net, mostStates).explore().report();
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
