package io.sunlit.runtime.workitems;

import io.sunlit.forms.AttachedFiles;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.CaseItems;
import io.sunlit.runtime.casefiles.DecidingCases;
import io.sunlit.runtime.casefiles.EngineAnswers;
import io.sunlit.runtime.casefiles.FormInput;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.casefiles.SubmissionRefused;
import io.sunlit.runtime.drafts.DraftSubject;
import io.sunlit.runtime.drafts.KeepingDrafts;
import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.runtime.uploads.References;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Completes a human step: checks the form, lets the action take its effect on the case, notes it in
 * the history, and tells the engine. All in one transaction.
 */
@Component
public class CompletingWorkItems {

  private static final int LONGEST_REASON = 2000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WorkItemInbox inbox;
  private final WorkItems items;
  private final CaseFiles files;
  private final DecidingCases deciding;
  private final PublishedProcesses processes;
  private final CaseItems catalog;
  private final ProcessEngine engine;
  private final KeepingUploads uploads;
  private final KeepingDrafts drafts;
  private final Clock clock;

  CompletingWorkItems(
      WorkItemInbox inbox,
      WorkItems items,
      CaseFiles files,
      DecidingCases deciding,
      PublishedProcesses processes,
      CaseItems catalog,
      ProcessEngine engine,
      KeepingUploads uploads,
      KeepingDrafts drafts,
      Clock clock) {
    this.inbox = inbox;
    this.items = items;
    this.files = files;
    this.deciding = deciding;
    this.processes = processes;
    this.catalog = catalog;
    this.engine = engine;
    this.uploads = uploads;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * @param action code of the action taken
   * @param submission what the step's form submits; null or empty if it has none
   * @param reason reason or opinion, or null
   * @throws WorkItemNotFound if the tenant has no such item
   * @throws PostNotHeld if it is for another post
   * @throws WorkItemNotOpen if it is done or gone
   * @throws WorkItemClaimedByOther if somebody else works on it
   * @throws ActionNotOffered if the step does not offer the action
   * @throws ReasonMissing if the action demands a reason
   * @throws SubmissionRefused if the form is not valid
   */
  @Transactional
  public void complete(
      Officer officer,
      String id,
      String action,
      @Nullable JsonNode submission,
      @Nullable String reason) {
    WorkItem seen = items.find(officer.tenant(), id).orElseThrow(() -> new WorkItemNotFound(id));
    CaseFile file = files.lock(officer.tenant(), seen.caseNumber()); // the case before its items
    WorkItem item = inbox.forHandling(officer, id);
    PublishedProcess process = processes.get(officer.tenant(), file.header().publicationId());
    HumanStep step =
        process
            .step(item.stepId())
            .orElseThrow(() -> new IllegalStateException("No step " + item.stepId()));
    StepAction taken =
        StepAction.of(action)
            .filter(step.actions()::contains)
            .orElseThrow(() -> new ActionNotOffered(action, step.name()));
    String why = text(reason);
    if (taken.reasonRequired() && why == null) {
      throw new ReasonMissing(taken);
    }
    UploadPlace place = UploadPlace.ofCase(officer.tenant(), file.number());
    JsonNode data = judged(process, step, input(officer, file), submission, files(file));
    uploads.claim(place, place, References.in(data));
    Instant now = clock.instant();
    Actor actor = Actor.of(officer, item.post());
    file.note(
        HistoryKind.STEP_DONE,
        actor,
        now,
        step.id(),
        step.name(),
        taken.code(),
        why,
        data.isEmpty() ? null : data.toString());
    deciding.apply(file, taken, actor, now, why);
    items.done(officer.tenant(), id, officer, taken.code(), now);
    drafts.done(DraftSubject.workItem(officer.tenant(), id));
    Map<String, @Nullable Object> variables =
        new LinkedHashMap<>(EngineAnswers.among(data, process.engineAnswers()));
    variables.put(step.id(), taken.code());
    engine.completeStep(officer.tenant(), file.number(), item.stepKey(), variables);
  }

  /** The data that the server gives a step's form: the application, the officer, the materials. */
  public JsonNode input(Officer officer, CaseFile file) {
    JsonNode application = JSON.readTree(file.header().application());
    return FormInput.of(
        officer,
        catalog.of(file).map(ImplementationItem::materials).orElse(List.of()),
        application);
  }

  /** The files that a step's form may refer to: those of the case, and of the one above it. */
  private AttachedFiles files(CaseFile file) {
    CaseNumber parent = file.header().parent();
    UploadPlace own = UploadPlace.ofCase(file.tenant(), file.number());
    return parent == null
        ? uploads.judged(own)
        : uploads.judged(own, UploadPlace.ofCase(file.tenant(), parent));
  }

  private JsonNode judged(
      PublishedProcess process,
      HumanStep step,
      JsonNode input,
      @Nullable JsonNode submission,
      AttachedFiles files) {
    JsonNode sent = submission == null ? JsonNodeFactory.instance.objectNode() : submission;
    FormSchema form = process.formAt(step).orElse(null);
    if (form == null) {
      if (!sent.isEmpty()) {
        throw new SubmissionRefused(List.of());
      }
      return sent;
    }
    SubmissionVerdict verdict = form.judge(sent, input, files);
    if (!verdict.valid()) {
      throw new SubmissionRefused(verdict.errors());
    }
    return verdict.data();
  }

  private static @Nullable String text(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return null;
    }
    String stripped = reason.strip();
    return stripped.length() <= LONGEST_REASON ? stripped : stripped.substring(0, LONGEST_REASON);
  }
}
