package io.sunlit.runtime.documents;

import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.CaseNotFound;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.casefiles.ReadingCases;
import io.sunlit.runtime.documents.typeset.Printing;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a document: gives it its number, prints it, keeps it, and notes it in the history of the
 * case. Asking again gives the same document.
 */
@Component
public class IssuingDocuments {

  private final CaseFiles files;
  private final ReadingCases reading;
  private final IssuedDocuments documents;
  private final DocumentTemplates templates;
  private final DocumentValues values;
  private final ObjectProvider<Printing> printing;
  private final Clock clock;

  IssuingDocuments(
      CaseFiles files,
      ReadingCases reading,
      IssuedDocuments documents,
      DocumentTemplates templates,
      DocumentValues values,
      ObjectProvider<Printing> printing,
      Clock clock) {
    this.files = files;
    this.reading = reading;
    this.documents = documents;
    this.templates = templates;
    this.values = values;
    this.printing = printing;
    this.clock = clock;
  }

  /**
   * @param supplement what is missing; for a supplement notice only, and there demanded
   * @throws CaseNotFound if there is no such case that this officer may read
   * @throws DocumentNotYours if the officer's department does not handle the case
   * @throws DocumentNotDue if the case is not so far
   * @throws SupplementToldAlready if a supplement notice was issued before
   * @throws DocumentValueMissing if the template asks for something that is not known
   */
  @Transactional
  public IssuedDocument issue(
      Officer officer, CaseNumber number, DocumentKind kind, @Nullable SupplementList supplement) {
    CaseFile file = files.lock(officer.tenant(), number);
    if (!reading.mayRead(officer, number)) {
      throw new CaseNotFound(number);
    }
    if (!files.takesPart(officer.tenant(), number, officer.department())) {
      throw new DocumentNotYours(number);
    }
    boolean supplementing = kind == DocumentKind.SUPPLEMENT_NOTICE;
    IssuedDocument existing = documents.find(officer.tenant(), number, kind).orElse(null);
    if (existing != null) {
      if (supplementing) {
        throw new SupplementToldAlready(number);
      }
      return existing;
    }
    if (!kind.isDue(file)) {
      throw new DocumentNotDue(number, kind);
    }
    if (supplementing && supplement == null) {
      throw new SupplementList.Unusable();
    }
    return issue(officer, file, kind, supplement);
  }

  private IssuedDocument issue(
      Officer officer, CaseFile file, DocumentKind kind, @Nullable SupplementList supplement) {
    LocalDate today = LocalDate.now(clock);
    int serial =
        documents.nextSerial(file.tenant(), file.header().department(), kind, today.getYear());
    Map<Placeholder, List<String>> known =
        values.of(file, files.history(file.tenant(), file.number()), today, serial, supplement);
    DocumentTemplate template = templates.find(file.tenant(), kind);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String title = template.title(known);
    byte[] content = printing.getObject().print(title, template.fill(known), now);
    IssuedDocument document =
        new IssuedDocument(
            file.tenant(),
            file.number(),
            kind,
            title,
            template.number(known),
            now,
            officer.username(),
            officer.name(),
            checksum(content));
    documents.insert(document, content);
    file.note(
        HistoryKind.DOCUMENT_ISSUED,
        Actor.of(officer),
        now,
        null,
        null,
        kind.code(),
        title + " " + document.number(),
        "{\"checksum\":\"" + document.checksum() + "\"}");
    files.update(file);
    return document;
  }

  private static String checksum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
