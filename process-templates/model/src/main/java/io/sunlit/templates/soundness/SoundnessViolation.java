package io.sunlit.templates.soundness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a flow goes wrong.
 *
 * @param element id of the sequence flow that holds two tokens, the node where tokens are stuck,
 *     the end event that is reached twice, or the dead activity; null if it has no id
 * @param trace ids of what happens one after the other, beginning with the start event, along a
 *     shortest run; empty for a dead activity, to which no run leads
 * @param tokens ids of the flows and activities that hold a token at the end of that run
 */
public record SoundnessViolation(
    Kind kind, @Nullable String element, List<String> trace, List<String> tokens) {

  /** What goes wrong. */
  public enum Kind {
    /** Two tokens on one sequence flow. */
    UNSAFE,
    /** Tokens are left and nothing can happen any more. */
    DEADLOCK,
    /** Something can always happen, but never the end. */
    LIVELOCK,
    /** An end event is reached by a second token. */
    IMPROPER_COMPLETION,
    DEAD_ACTIVITY
  }

  public SoundnessViolation {
    trace = List.copyOf(trace);
    tokens = List.copyOf(tokens);
  }
}
