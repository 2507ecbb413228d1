package io.sunlit.runtime.workitems;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.WaitingStep;
import io.sunlit.runtime.casefiles.WaitingSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** The human steps at which a case waits. */
@Component
class StepsWaitingForPosts implements WaitingSteps {

  private final WorkItems items;

  StepsWaitingForPosts(WorkItems items) {
    this.items = items;
  }

  @Override
  public List<WaitingStep> of(CaseFile file) {
    return items.openOf(file.tenant(), file.number()).stream()
        .map(
            item ->
                new WaitingStep(
                    item.stepId(),
                    item.stepName(),
                    item.post(),
                    item.dueOn(),
                    item.claimedByName()))
        .toList();
  }
}
