package io.sunlit.runtime.documents;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.CurrentOfficer;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents of cases over REST. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class DocumentsApi {

  private final IssuingDocuments issuing;
  private final ReadingDocuments reading;
  private final CurrentOfficer officer;

  DocumentsApi(IssuingDocuments issuing, ReadingDocuments reading, CurrentOfficer officer) {
    this.issuing = issuing;
    this.reading = reading;
    this.officer = officer;
  }

  record Issued(
      String kind,
      String title,
      String documentNumber,
      Instant issuedAt,
      String issuedByName,
      String checksum) {

    static Issued of(IssuedDocument d) {
      return new Issued(
          d.kind().code(), d.title(), d.number(), d.issuedAt(), d.issuedByName(), d.checksum());
    }
  }

  /**
   * @param issuable codes of the kinds that could be issued now
   */
  record Documents(List<Issued> issued, List<String> issuable) {}

  /** Everything that is missing, for a supplement notice. */
  record Supplement(@NotNull List<String> missing, @Nullable LocalDate due) {}

  @GetMapping("/documents")
  Documents list(@PathVariable String number) {
    CaseNumber asked = new CaseNumber(number);
    return new Documents(
        reading.issued(officer.get(), asked).stream().map(Issued::of).toList(),
        reading.issuable(officer.get(), asked).stream().map(DocumentKind::code).toList());
  }

  @PostMapping("/documents/{kind}")
  Issued issue(
      @PathVariable String number,
      @PathVariable String kind,
      @RequestBody(required = false) @Nullable Supplement supplement) {
    CaseNumber asked = new CaseNumber(number);
    return Issued.of(
        issuing.issue(
            officer.get(),
            asked,
            kind(asked, kind),
            supplement == null
                ? null
                : new SupplementList(supplement.missing(), supplement.due())));
  }

  @GetMapping("/documents/{kind}")
  ResponseEntity<byte[]> content(@PathVariable String number, @PathVariable String kind) {
    CaseNumber asked = new CaseNumber(number);
    return pdf(
        asked.value() + "-" + kind + ".pdf",
        reading.content(officer.get(), asked, kind(asked, kind)));
  }

  @GetMapping("/application-form")
  ResponseEntity<byte[]> applicationForm(@PathVariable String number) {
    CaseNumber asked = new CaseNumber(number);
    return pdf(asked.value() + "-application.pdf", reading.applicationForm(officer.get(), asked));
  }

  private static DocumentKind kind(CaseNumber number, String code) {
    return DocumentKind.of(code).orElseThrow(() -> new DocumentNotIssued(number, code));
  }

  private static ResponseEntity<byte[]> pdf(String fileName, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
