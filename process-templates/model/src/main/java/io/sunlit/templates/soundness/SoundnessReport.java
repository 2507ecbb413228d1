package io.sunlit.templates.soundness;

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
}
