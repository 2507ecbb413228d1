package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import io.sunlit.designer.studio.configuration.ImportingTables;
import io.sunlit.designer.studio.ui.FileField;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.workbook.WorkbookHeadings;
import io.sunlit.tenants.workbook.WorkbookReading;
import io.sunlit.tenants.workbook.WorkbookRefused;
import io.sunlit.tenants.workbook.WorkbookWriting;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Brings an Excel table of items into the catalog: file, columns, dry run, import. */
@Route(StudioNavigation.IMPORT)
@RolesAllowed("TENANT_ADMINISTRATOR")
@Menu(title = "designer.menu.import", order = 120, icon = "vaadin:upload")
class ImportView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 50 << 20;

  private final transient ImportingTables importing;
  private final transient Officer officer;
  private final Div columns = card();
  private final Div outcome = card();
  private final Map<String, ComboBox<String>> meanings = new LinkedHashMap<>();

  ImportView(ImportingTables importing, CurrentOfficer current) {
    this.importing = importing;
    this.officer = current.get();
    addClassName("studio-page");
    add(
        new H1(getTranslation("designer.import.title")),
        new Paragraph(getTranslation("designer.import.text")));
    FileField upload =
        new FileField(
            UploadHandler.toTempFile(
                (metadata, file) -> {
                  file.deleteOnExit();
                  askForColumns(file.toPath());
                }),
            "designer.import.file.",
            LARGEST,
            ".xlsx");
    upload.setMaxFiles(1);
    upload.addFileRejectedListener(e -> refused(e.getErrorMessage()));
    upload.addFileRemovedListener(e -> startAgain());
    Div file = card();
    file.setVisible(true);
    file.add(
        new H2(getTranslation("designer.import.step.file")),
        new Paragraph(getTranslation("designer.import.step.file.text")),
        template(),
        upload);
    add(file, columns, outcome);
  }

  private static Div card() {
    Div card = new Div();
    card.addClassNames("studio-card", "studio-step");
    card.setVisible(false);
    card.getElement().setAttribute("aria-live", "polite");
    return card;
  }

  private Anchor template() {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                  WorkbookWriting.template(bytes);
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes.toByteArray()),
                      "items.xlsx",
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                      bytes.size());
                }),
            getTranslation("designer.import.template"));
    link.setDownload(true);
    link.addClassName("studio-download");
    return link;
  }

  private void startAgain() {
    columns.setVisible(false);
    outcome.setVisible(false);
  }

  /** Shows what each heading of the table stands for; those that are known are filled in. */
  private void askForColumns(Path file) {
    startAgain();
    columns.removeAll();
    meanings.clear();
    Map<String, Optional<String>> headings;
    try {
      headings = WorkbookHeadings.of(file);
    } catch (WorkbookRefused e) {
      refused(words(e));
      return;
    }
    Div fields = new Div();
    fields.addClassName("studio-fields");
    headings.forEach(
        (heading, meant) -> {
          ComboBox<String> meaning = new ComboBox<>(heading);
          meaning.setItems(WorkbookHeadings.titles());
          meant.ifPresent(meaning::setValue);
          meaning.setPlaceholder(getTranslation("designer.import.column.unknown"));
          meaning.setClearButtonVisible(true);
          meaning.setWidthFull();
          meaning.setInvalid(meant.isEmpty());
          meanings.put(heading, meaning);
          fields.add(meaning);
        });
    Button next = new Button(getTranslation("designer.import.dry-run"), e -> dryRun(file));
    next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    next.setDisableOnClick(true);
    columns.add(
        new H2(getTranslation("designer.import.step.columns", headings.size())),
        new Paragraph(getTranslation("designer.import.step.columns.text")),
        fields,
        next);
    columns.setVisible(true);
    next.addClickListener(e -> next.setEnabled(true));
  }

  private void dryRun(Path file) {
    Map<String, String> chosen = new LinkedHashMap<>();
    meanings.forEach(
        (heading, meaning) -> {
          if (meaning.getValue() != null) {
            chosen.put(heading, meaning.getValue());
          }
        });
    try {
      WorkbookReading table = importing.read(officer, file, WorkbookHeadings.needed(chosen));
      outcome.removeAll();
      outcome.add(new ImportOutcome(importing, officer, file, table));
      outcome.setVisible(true);
      outcome.scrollIntoView();
    } catch (WorkbookRefused e) {
      refused(words(e));
    } catch (Refusal e) {
      refused(Words.refusal(this, e));
    }
  }

  private String words(WorkbookRefused refused) {
    return Words.english(this) ? String.valueOf(refused.getMessage()) : refused.messageZh();
  }

  private void refused(String why) {
    outcome.removeAll();
    Paragraph text = new Paragraph(why);
    text.addClassName("studio-refused");
    text.getElement().setAttribute("role", "alert");
    outcome.add(text);
    outcome.setVisible(true);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.menu.import");
  }
}
