package io.sunlit.runtime.workitems;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Work items over REST. */
@RestController
@RequestMapping("/api/v1/work-items")
@Validated
class WorkItemsApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WorkItemInbox inbox;
  private final CompletingWorkItems completing;
  private final ReadingCases cases;
  private final PublishedProcesses processes;
  private final CurrentOfficer officer;

  WorkItemsApi(
      WorkItemInbox inbox,
      CompletingWorkItems completing,
      ReadingCases cases,
      PublishedProcesses processes,
      CurrentOfficer officer) {
    this.inbox = inbox;
    this.completing = completing;
    this.cases = cases;
    this.processes = processes;
    this.officer = officer;
  }

  record Row(
      String id,
      String caseNumber,
      String stepId,
      String stepName,
      String department,
      String post,
      String itemName,
      String applicantName,
      WorkItem.State state,
      Instant reachedAt,
      @Nullable LocalDate dueOn,
      @Nullable String claimedBy) {

    static Row of(WorkItem item) {
      return new Row(
          item.id(),
          item.caseNumber().value(),
          item.stepId(),
          item.stepName(),
          item.post().department(),
          item.post().post(),
          item.itemName(),
          item.applicantName(),
          item.state(),
          item.reachedAt(),
          item.dueOn(),
          item.claimedBy());
    }
  }

  /** A work item with what it takes to complete it. */
  record Detail(Row summary, List<String> actions, @Nullable JsonNode form, JsonNode application) {}

  /** How a step is completed. */
  record Completion(
      @NotBlank @Size(max = 40) String action,
      @Nullable JsonNode data,
      @Nullable @Size(max = 2000) String reason) {}

  @GetMapping
  Page<Row> page(
      @RequestParam(defaultValue = "all") String which,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    WorkItems.Inbox part = WorkItems.Inbox.valueOf(which.toUpperCase(Locale.ROOT));
    Page<WorkItem> found = inbox.page(officer.get(), part, page, size);
    return new Page<>(found.rows().stream().map(Row::of).toList(), found.total(), page, size);
  }

  @GetMapping("/{id}")
  Detail show(@PathVariable String id) {
    Officer reader = officer.get();
    WorkItem item = inbox.show(reader, id);
    CaseFile file = cases.show(reader, item.caseNumber());
    PublishedProcess process = processes.get(reader.tenant(), file.header().publicationId());
    HumanStep step = process.step(item.stepId()).orElseThrow();
    return new Detail(
        Row.of(item),
        step.actions().stream().map(StepAction::code).toList(),
        process.formAt(step).map(form -> JSON.readTree(form.toJson())).orElse(null),
        JSON.readTree(file.header().application()));
  }

  @PostMapping("/{id}/claim")
  Row claim(@PathVariable String id) {
    return Row.of(inbox.claim(officer.get(), id));
  }

  @PostMapping("/{id}/release")
  Row release(@PathVariable String id) {
    return Row.of(inbox.release(officer.get(), id));
  }

  @PostMapping("/{id}/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@PathVariable String id, @RequestBody @Valid Completion completion) {
    completing.complete(
        officer.get(), id, completion.action(), completion.data(), completion.reason());
  }
}
