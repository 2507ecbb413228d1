package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.ProblemRow;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.ProcessDraft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts over REST. */
@RestController
@RequestMapping("/api/v1/catalog-items/{code}/draft")
@Tag(name = "drafts", description = "What an item's designers are working on")
class DraftsApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EditingDrafts editing;
  private final CurrentOfficer officer;

  DraftsApi(EditingDrafts editing, CurrentOfficer officer) {
    this.editing = editing;
    this.officer = officer;
  }

  /** A draft; revision 0 was never saved. */
  record DraftDetail(
      String itemCode,
      int revision,
      @Nullable String savedBy,
      @Nullable Instant savedAt,
      String flow,
      Map<String, JsonNode> forms) {}

  record DraftSaved(String itemCode, int revision, String savedBy, Instant savedAt) {}

  record CheckReport(int revision, boolean publishable, List<ProblemRow> problems) {}

  @GetMapping
  @Operation(
      summary = "The draft",
      description =
          "What was saved last; if nothing was, what is published, or else what the item's template"
              + " gives. Such a draft has revision 0.")
  DraftDetail show(@PathVariable String code) {
    ProcessDraft draft = editing.open(officer.get(), code);
    Map<String, JsonNode> forms = new TreeMap<>();
    draft.forms().forEach((id, json) -> forms.put(id, JSON.readTree(json)));
    boolean saved = draft.revision() > 0;
    return new DraftDetail(
        draft.itemCode(),
        draft.revision(),
        saved ? draft.savedBy() : null,
        saved ? draft.savedAt() : null,
        draft.flow(),
        forms);
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Save the draft",
      description =
          "It may be unfinished and wrong, but must be BPMN with a diagram, and form-js JSON: forms"
              + " up to 1 MB each, flow and forms together up to 4 MB, at most 50 forms.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DraftChange.class)))
  @ApiResponse(responseCode = "200", description = "saved; the answer has the new revision")
  @ApiResponse(responseCode = "409", description = "somebody saved the draft after that revision")
  @ApiResponse(responseCode = "422", description = "the flow or a form could not be opened again")
  DraftSaved save(@PathVariable String code, InputStream body) throws IOException {
    Officer designer = officer.get();
    editing.requireDesigner(designer, code);
    DraftChange change = DraftChange.read(body);
    ProcessDraft draft =
        editing.save(designer, code, change.revision(), change.flow(), change.formTexts());
    return new DraftSaved(draft.itemCode(), draft.revision(), draft.savedBy(), draft.savedAt());
  }

  @PostMapping("/check")
  @Operation(
      summary = "Check the saved draft",
      description = "What is in the way of publishing it, errors first.")
  CheckReport check(@PathVariable String code, Locale locale) {
    ProcessDraft draft = editing.open(officer.get(), code);
    List<TemplateProblem> problems = editing.check(draft);
    return new CheckReport(
        draft.revision(),
        problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR),
        problems.stream().map(problem -> ProblemRow.of(problem, locale)).toList());
  }
}
