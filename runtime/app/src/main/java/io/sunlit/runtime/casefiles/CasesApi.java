package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.store.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Case files over REST. */
@RestController
@RequestMapping("/api/v1/cases")
@Validated
class CasesApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TakingInCases intake;
  private final ReadingCases reading;
  private final CurrentOfficer officer;

  CasesApi(TakingInCases intake, ReadingCases reading, CurrentOfficer officer) {
    this.intake = intake;
    this.reading = reading;
    this.officer = officer;
  }

  /** An application as it is handed in. */
  record Application(
      @NotBlank @Size(max = 64) String itemCode,
      @NotNull @Valid Person applicant,
      @NotNull JsonNode answers) {}

  record Person(
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 32) String idNumber,
      @Nullable @Size(max = 32) String phone) {}

  record Receipt(String caseNumber, String queryCode) {}

  record CaseRow(
      String caseNumber,
      @Nullable String parent,
      String itemCode,
      String itemName,
      String department,
      String applicantName,
      CaseState state,
      Instant receivedAt,
      @Nullable LocalDate promisedDue,
      @Nullable Instant closedAt) {

    static CaseRow of(CaseFile file) {
      CaseFile.Header h = file.header();
      return new CaseRow(
          h.number().value(),
          h.parent() == null ? null : h.parent().value(),
          h.itemCode(),
          h.itemName(),
          h.department(),
          h.applicant().name(),
          file.state(),
          h.receivedAt(),
          file.promisedDue(),
          file.closedAt());
    }
  }

  record CaseDetail(
      CaseRow summary,
      Person applicant,
      String publicationId,
      @Nullable Integer itemVersion,
      JsonNode application,
      @Nullable LocalDate acceptedOn,
      @Nullable LocalDate statutoryDue,
      boolean promisedProvisional,
      boolean statutoryProvisional,
      @Nullable Instant decidedAt) {}

  record Entry(
      int position,
      HistoryKind kind,
      Instant at,
      String actorName,
      @Nullable String stepId,
      @Nullable String stepName,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable JsonNode data,
      String hash) {}

  record History(boolean whole, List<Entry> entries) {}

  @PostMapping
  ResponseEntity<Receipt> takeIn(@RequestBody @Valid Application application) {
    Person p = application.applicant();
    CaseFile file =
        intake.takeIn(
            officer.get(),
            application.itemCode(),
            new Applicant(p.name().strip(), absent(p.idNumber()), absent(p.phone())),
            application.answers());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + file.number().value()))
        .body(new Receipt(file.number().value(), file.header().queryCode()));
  }

  @GetMapping
  Page<CaseRow> page(
      @RequestParam(required = false) @Nullable @Size(max = 100) String search,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    Page<CaseFile> found = reading.page(officer.get(), search, page, size);
    return new Page<>(found.rows().stream().map(CaseRow::of).toList(), found.total(), page, size);
  }

  @GetMapping("/{number}")
  CaseDetail show(@PathVariable String number) {
    CaseFile file = reading.show(officer.get(), new CaseNumber(number));
    Applicant a = file.header().applicant();
    return new CaseDetail(
        CaseRow.of(file),
        new Person(a.name(), a.idNumber(), a.phone()),
        file.header().publicationId(),
        file.header().itemVersion(),
        JSON.readTree(file.header().application()),
        file.acceptedOn(),
        file.statutoryDue(),
        file.promisedProvisional(),
        file.statutoryProvisional(),
        file.decidedAt());
  }

  @GetMapping("/{number}/history")
  History history(@PathVariable String number) {
    List<HistoryEntry> entries = reading.history(officer.get(), new CaseNumber(number));
    return new History(
        HistoryEntry.isWhole(entries), entries.stream().map(CasesApi::entry).toList());
  }

  private static Entry entry(HistoryEntry e) {
    return new Entry(
        e.position(),
        e.kind(),
        e.at(),
        e.actorName(),
        e.stepId(),
        e.stepName(),
        e.outcome(),
        e.reason(),
        e.data() == null ? null : JSON.readTree(e.data()),
        e.hash());
  }

  private static @Nullable String absent(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
