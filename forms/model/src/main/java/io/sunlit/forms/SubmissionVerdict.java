package io.sunlit.forms;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server says about a submission.
 *
 * @param errors why it is refused; empty if it is valid
 * @param data what form-js would have sent: only known, visible, enabled fields. Store this, never
 *     the submission itself, and only if the verdict is valid
 */
public record SubmissionVerdict(List<SubmissionError> errors, ObjectNode data) {

  public SubmissionVerdict {
    errors = List.copyOf(errors);
  }

  /** Whether the submission may be stored. */
  public boolean valid() {
    return errors.isEmpty();
  }
}
