package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.sunlit.designer.studio.configuration.ImportingTables;
import io.sunlit.designer.studio.ui.DifferenceTable;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.store.ImportingItems.Changed;
import io.sunlit.tenants.store.ImportingItems.Imported;
import io.sunlit.tenants.workbook.CellProblem;
import io.sunlit.tenants.workbook.WorkbookReading;
import io.sunlit.tenants.workbook.WorkbookWriting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** What the dry run found: the wrong cells, or what an import would do and the button to do it. */
final class ImportOutcome extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient ImportingTables importing;
  private final transient Officer officer;

  ImportOutcome(ImportingTables importing, Officer officer, Path file, WorkbookReading table) {
    this.importing = importing;
    this.officer = officer;
    addClassName("studio-unit");
    add(new H2(getTranslation("designer.import.step.outcome")));
    if (table.problems().isEmpty()) {
      wouldDo(table);
    } else {
      wrong(file, table);
    }
  }

  private void wrong(Path file, WorkbookReading table) {
    Paragraph text =
        new Paragraph(
            getTranslation("designer.import.wrong", table.rows(), table.problems().size()));
    text.addClassName("studio-refused");
    Grid<CellProblem> grid = new Grid<>();
    grid.addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(p -> p.cell() == null ? p.sheet() : p.cell())
        .setHeader(getTranslation("designer.import.cell"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(p -> Words.english(this) ? p.messageEn() : p.messageZh())
        .setHeader(getTranslation("designer.import.problem"));
    grid.setItems(table.problems());
    grid.setHeight("20em");
    Anchor marked =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                  WorkbookWriting.marked(file, table.problems(), bytes);
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes.toByteArray()),
                      "marked.xlsx",
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                      bytes.size());
                }),
            getTranslation("designer.import.marked"));
    marked.setDownload(true);
    marked.addClassName("studio-download");
    add(text, marked, grid);
  }

  private void wouldDo(WorkbookReading table) {
    Imported plan = importing.plan(officer, table);
    add(
        new Paragraph(
            getTranslation(
                "designer.import.would",
                table.rows(),
                plan.created().size(),
                plan.changed().size(),
                plan.unchanged())));
    if (plan.created().isEmpty() && plan.changed().isEmpty()) {
      return;
    }
    Button run = new Button(getTranslation("designer.import.run"), e -> run(table));
    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    run.setDisableOnClick(true);
    add(run);
    if (!plan.created().isEmpty()) {
      Details created =
          new Details(
              getTranslation("designer.import.created", plan.created().size()),
              new Paragraph(
                  String.join(
                      getTranslation("designer.comma"),
                      plan.created().stream().limit(SHOWN).toList())));
      add(created);
    }
    for (Changed changed : plan.changed().stream().limit(SHOWN).toList()) {
      Details details =
          new Details(
              getTranslation("designer.import.changed", changed.code(), changed.version()),
              new DifferenceTable(changed.code(), changed.fields()));
      details.setWidthFull();
      add(details);
    }
  }

  private void run(WorkbookReading table) {
    try {
      Imported done = importing.run(officer, table);
      Notices.done(
          getTranslation("designer.import.done", done.created().size(), done.changed().size()));
      StudioNavigation.open(StudioNavigation.CATALOG);
    } catch (Refusal e) {
      Notices.refused(this, e);
    }
  }
}
