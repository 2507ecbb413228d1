package io.sunlit.runtime.casefiles;

import java.util.List;

/** Tells at which steps a case waits now. Each feature that makes cases wait implements it. */
@FunctionalInterface
public interface WaitingSteps {

  /** The steps that wait now; the caller has checked that the case may be read. */
  List<WaitingStep> of(CaseFile file);
}
