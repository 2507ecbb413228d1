package io.sunlit.templates.soundness;

import org.jspecify.annotations.Nullable;

/**
 * The four properties of a flow's tokens in the usual sense of workflow nets. Null means that the
 * bound on states was met before it was decided.
 *
 * @param safeness no sequence flow ever holds two tokens
 * @param optionToComplete from every state that can be reached the end can be reached
 * @param properCompletion no end event is reached twice by different tokens
 * @param noDeadActivities every activity can run
 */
public record SoundnessProperties(
    @Nullable Boolean safeness,
    @Nullable Boolean optionToComplete,
    @Nullable Boolean properCompletion,
    @Nullable Boolean noDeadActivities) {

  /** All four; false as soon as one is false, null if none is false and one is undecided. */
  public @Nullable Boolean sound() {
    return and(and(safeness, optionToComplete), and(properCompletion, noDeadActivities));
  }

  /** Of two flows taken together. */
  SoundnessProperties and(SoundnessProperties other) {
    return new SoundnessProperties(
        and(safeness, other.safeness),
        and(optionToComplete, other.optionToComplete),
        and(properCompletion, other.properCompletion),
        and(noDeadActivities, other.noDeadActivities));
  }

  /** What is undecided here as it is decided there. */
  SoundnessProperties completedBy(SoundnessProperties other) {
    return new SoundnessProperties(
        safeness == null ? other.safeness : safeness,
        optionToComplete == null ? other.optionToComplete : optionToComplete,
        properCompletion == null ? other.properCompletion : properCompletion,
        noDeadActivities == null ? other.noDeadActivities : noDeadActivities);
  }

  private static @Nullable Boolean and(@Nullable Boolean a, @Nullable Boolean b) {
    if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
      return false;
    }
    return a == null || b == null ? null : Boolean.TRUE;
  }
}
