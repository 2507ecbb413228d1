package io.sunlit.runtime.casefiles;

import io.sunlit.forms.SubmissionError;
import io.sunlit.tenants.Refusal;
import java.util.List;

/** The server does not take a form as it was filled in; every error names its field. */
public final class SubmissionRefused extends Refusal {

  private final transient List<SubmissionError> errors;

  public SubmissionRefused(List<SubmissionError> errors) {
    super(
        Kind.INVALID,
        "submission-refused",
        "Expected a valid submission, but found " + errors,
        errors.size());
    this.errors = List.copyOf(errors);
  }

  public List<SubmissionError> errors() {
    return errors == null ? List.of() : errors;
  }
}
