package io.sunlit.runtime.documents;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.documents.typeset.Printing;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The documents of a case, for whoever may read the case. */
@Component
public class ReadingDocuments {

  private final ReadingCases reading;
  private final CaseFiles files;
  private final IssuedDocuments documents;
  private final PublishedProcesses processes;
  private final ObjectProvider<Printing> printing;
  private final Clock clock;

  ReadingDocuments(
      ReadingCases reading,
      CaseFiles files,
      IssuedDocuments documents,
      PublishedProcesses processes,
      ObjectProvider<Printing> printing,
      Clock clock) {
    this.reading = reading;
    this.files = files;
    this.documents = documents;
    this.processes = processes;
    this.printing = printing;
    this.clock = clock;
  }

  /** What was issued, in order. */
  public List<IssuedDocument> issued(Officer officer, CaseNumber number) {
    return documents.of(officer.tenant(), reading.show(officer, number).number());
  }

  /** What this officer could issue now, and nobody has issued yet. */
  public List<DocumentKind> issuable(Officer officer, CaseNumber number) {
    CaseFile file = reading.show(officer, number);
    if (!files.takesPart(officer.tenant(), number, officer.department())) {
      return List.of();
    }
    List<DocumentKind> issued =
        documents.of(officer.tenant(), number).stream().map(IssuedDocument::kind).toList();
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> kind.isDue(file) && !issued.contains(kind))
        .toList();
  }

  /**
   * The PDF of an issued document.
   *
   * @throws DocumentNotIssued if it was not issued
   */
  public byte[] content(Officer officer, CaseNumber number, DocumentKind kind) {
    CaseFile file = reading.show(officer, number);
    return documents
        .content(file.tenant(), file.number(), kind)
        .orElseThrow(() -> new DocumentNotIssued(number, kind.code()));
  }

  /** The application as it was filled in, on paper; printed anew each time. */
  public byte[] applicationForm(Officer officer, CaseNumber number) {
    CaseFile file = reading.show(officer, number);
    CaseFile applied = file;
    while (applied.header().parent() != null) {
      CaseNumber parent = applied.header().parent();
      CaseFile above = parent == null ? null : files.find(file.tenant(), parent).orElse(null);
      if (above == null) {
        break;
      }
      applied = above;
    }
    PrintedForm form =
        new PrintedForm(
            file,
            processes
                .get(applied.tenant(), applied.header().publicationId())
                .applicationForm()
                .orElse(null));
    return printing.getObject().print(form.title(), form.blocks(), clock.instant());
  }
}
