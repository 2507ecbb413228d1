package io.sunlit.runtime.documents.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.sunlit.runtime.documents.DocumentKind;
import io.sunlit.runtime.documents.IssuedDocument;
import io.sunlit.runtime.documents.IssuingDocuments;
import io.sunlit.runtime.documents.ReadingDocuments;
import io.sunlit.runtime.documents.SupplementList;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.uploads.KeepingUploads;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.runtime.uploads.UploadedFile;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was issued on a case, and what can be issued now. */
class DocumentList extends Div {

  private final transient Officer officer;
  private final transient CaseNumber number;
  private final transient ReadingDocuments reading;
  private final transient IssuingDocuments issuing;
  private final transient KeepingUploads uploads;
  private final transient RefusalTexts refusals;
  private final transient Dates dates;

  DocumentList(
      Officer officer,
      CaseNumber number,
      ReadingDocuments reading,
      IssuingDocuments issuing,
      KeepingUploads uploads,
      RefusalTexts refusals,
      Dates dates) {
    this.officer = officer;
    this.number = number;
    this.reading = reading;
    this.issuing = issuing;
    this.uploads = uploads;
    this.refusals = refusals;
    this.dates = dates;
    addClassName("document-list");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    refresh();
  }

  private void refresh() {
    removeAll();
    List<IssuedDocument> issued = reading.issued(officer, number);
    add(new H3(getTranslation("documents.issued")));
    if (issued.isEmpty()) {
      add(new Paragraph(getTranslation("documents.none")));
    }
    issued.forEach(document -> add(line(document)));
    Div actions = new Div();
    actions.addClassName("actions");
    reading.issuable(officer, number).forEach(kind -> actions.add(issueButton(kind)));
    add(actions, new H3(getTranslation("documents.form")));
    add(new Paragraph(getTranslation("documents.form.explained")));
    add(
        download(
            getTranslation("documents.form.download"),
            number.value() + "-application.pdf",
            () -> reading.applicationForm(officer, number)));
    addUploads();
  }

  /** What was uploaded with the forms of this case. */
  private void addUploads() {
    List<UploadedFile> files = uploads.at(UploadPlace.ofCase(officer.tenant(), number));
    add(new H3(getTranslation("documents.uploads")));
    if (files.isEmpty()) {
      add(new Paragraph(getTranslation("documents.uploads.none")));
    }
    for (UploadedFile file : files) {
      Span title = new Span(file.name());
      title.addClassName("title");
      Span facts =
          new Span(
              getTranslation(
                  "documents.uploads.line",
                  (file.bytes() + 1023) / 1024 + " KB",
                  file.type() == null ? "" : file.type(),
                  dates.minute(file.startedAt())));
      facts.addClassName("facts");
      Div line =
          new Div(
              VaadinIcon.PAPERCLIP.create(),
              title,
              facts,
              download(
                  getTranslation("documents.download"),
                  file.name(),
                  () -> content(uploads.find(file.place(), file.id()))));
      line.addClassName("document");
      add(line);
    }
  }

  private byte[] content(UploadedFile file) {
    reading.issued(officer, number); // refuses whoever may no longer read the case
    try (InputStream bytes = uploads.content(file)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Div line(IssuedDocument document) {
    Span title = new Span(document.title());
    title.addClassName("title");
    Span facts =
        new Span(
            getTranslation(
                "documents.line",
                document.number(),
                dates.minute(document.issuedAt()),
                document.issuedByName()));
    facts.addClassName("facts");
    Div line =
        new Div(
            VaadinIcon.FILE_TEXT_O.create(),
            title,
            facts,
            download(
                getTranslation("documents.download"),
                number.value() + "-" + document.kind().code() + ".pdf",
                () -> reading.content(officer, number, document.kind())));
    line.addClassName("document");
    return line;
  }

  private Button issueButton(DocumentKind kind) {
    Button button =
        new Button(
            getTranslation("documents.issue", getTranslation("document." + kind.code())),
            VaadinIcon.FILE_ADD.create());
    if (kind != DocumentKind.SUPPLEMENT_NOTICE) {
      button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    button.addClickListener(
        click -> {
          if (kind == DocumentKind.SUPPLEMENT_NOTICE) {
            new SupplementDialog(list -> issue(kind, list)).open();
          } else {
            issue(kind, null);
          }
        });
    return button;
  }

  private boolean issue(DocumentKind kind, @Nullable SupplementList supplement) {
    try {
      IssuedDocument document = issuing.issue(officer, number, kind, supplement);
      Notices.done(getTranslation("documents.done", document.title()));
      refresh();
      return true;
    } catch (Refusal refusal) {
      Notices.problem(refusals.text(refusal, officer.tenant(), getLocale()));
      return false;
    }
  }

  private static Anchor download(String label, String fileName, Supplier<byte[]> content) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  byte[] bytes = content.get();
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes), fileName, "application/pdf", bytes.length);
                }),
            label);
    link.setDownload(true);
    link.addClassName("download");
    return link;
  }
}
