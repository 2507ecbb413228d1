package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the proof.
 *
 * @param violations at most one of each kind for each process group, but every dead activity
 * @param states how many states were looked at
 */
public record SoundnessReport(
    SoundnessProperties properties, List<SoundnessViolation> violations, int states) {

  public SoundnessReport {
    violations = List.copyOf(violations);
  }

  /** What is undecided here and decided there, with the violations that are new. */
  SoundnessReport completedBy(SoundnessReport other) {
    List<SoundnessViolation> all = new ArrayList<>(violations);
    for (SoundnessViolation violation : other.violations) {
      if (all.stream().noneMatch(known -> known.kind() == violation.kind())) {
        all.add(violation);
      }
    }
    return new SoundnessReport(
        properties.completedBy(other.properties), all, states + other.states);
  }
}
