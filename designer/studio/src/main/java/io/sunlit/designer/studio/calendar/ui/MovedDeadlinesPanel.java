package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.DeadlineRun;
import io.sunlit.tenants.store.DeadlineRuns;
import io.sunlit.tenants.store.MovedDeadline;

/** What the latest correction of the calendar moved: which case, from when to when, and why. */
class MovedDeadlinesPanel extends Details {

  private static final long serialVersionUID = 1L;

  private final Grid<MovedDeadline> moves = new Grid<>();

  MovedDeadlinesPanel(DeadlineRuns runs, Officer reader) {
    TenantId tenant = reader.tenant();
    DeadlineRun run =
        mayRead(reader) ? runs.thatMoved(tenant, 1).stream().findFirst().orElse(null) : null;
    setVisible(run != null);
    if (run == null) {
      return;
    }
    setSummaryText(getTranslation("designer.calendar.moves", run.moved()));
    columns();
    moves.setItems(
        query -> runs.moves(tenant, run, query.getPage(), query.getPageSize()).rows().stream(),
        query -> run.moved());
    add(new Paragraph(getTranslation("designer.calendar.moves.text")), moves);
    setWidthFull();
  }

  /** It names the cases of all departments. */
  private static boolean mayRead(Officer reader) {
    return reader.has(Role.SUPERVISOR)
        || reader.has(Role.AUDITOR)
        || reader.has(Role.LEGAL_REVIEWER)
        || reader.has(Role.TENANT_ADMINISTRATOR);
  }

  private void columns() {
    moves.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    moves.setSelectionMode(Grid.SelectionMode.NONE);
    moves
        .addColumn(MovedDeadline::caseNumber)
        .setHeader(getTranslation("designer.calendar.moves.case"))
        .setWidth("16rem")
        .setFlexGrow(0);
    moves
        .addColumn(move -> getTranslation("designer.calendar.moves.kind." + move.kind()))
        .setHeader(getTranslation("designer.calendar.moves.kind"))
        .setAutoWidth(true);
    moves
        .addColumn(MovedDeadline::before)
        .setHeader(getTranslation("designer.calendar.moves.before"))
        .setAutoWidth(true);
    moves
        .addColumn(
            move ->
                move.provisional()
                    ? move.after() + getTranslation("designer.calendar.provisional")
                    : move.after().toString())
        .setHeader(getTranslation("designer.calendar.moves.after"))
        .setFlexGrow(1);
    moves
        .addColumn(move -> Words.english(this) ? move.whyEn() : move.whyZh())
        .setHeader(getTranslation("designer.calendar.moves.why"))
        .setFlexGrow(2);
  }
}
