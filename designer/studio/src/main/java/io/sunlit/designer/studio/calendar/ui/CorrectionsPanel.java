package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.calendar.KeepingCalendar;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.store.CalendarCorrection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who corrected the county's calendar: when, which days, and why. */
class CorrectionsPanel extends Details {

  private static final long serialVersionUID = 1L;

  private final transient KeepingCalendar keeping;
  private final transient Officer reader;
  private final Map<String, String> names = new HashMap<>();
  private final Grid<CalendarCorrection> corrections = new Grid<>();

  CorrectionsPanel(KeepingCalendar keeping, Officer reader) {
    this.keeping = keeping;
    this.reader = reader;
    columns();
    corrections.setItems(query -> rows(query.getPage(), query.getPageSize()), query -> total());
    add(new Paragraph(getTranslation("designer.calendar.corrections.text")), corrections);
    setWidthFull();
    refresh();
  }

  /** Shows what was corrected meanwhile; it is not there before the first correction. */
  void refresh() {
    int total = total();
    setVisible(total > 0);
    setSummaryText(getTranslation("designer.calendar.corrections", total));
    corrections.getDataProvider().refreshAll();
  }

  private Stream<CalendarCorrection> rows(int page, int size) {
    List<CalendarCorrection> rows = keeping.corrections(reader, page, size).rows();
    names.putAll(
        keeping.names(
            reader,
            rows.stream().flatMap(row -> Stream.ofNullable(row.by())).collect(Collectors.toSet())));
    return rows.stream();
  }

  private int total() {
    return (int) keeping.corrections(reader, 0, 1).total();
  }

  private void columns() {
    corrections.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    corrections.setSelectionMode(Grid.SelectionMode.NONE);
    corrections
        .addColumn(correction -> Words.moment(correction.at()))
        .setHeader(getTranslation("designer.calendar.corrections.at"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    corrections
        .addColumn(correction -> name(correction.by()))
        .setHeader(getTranslation("designer.calendar.corrections.by"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    corrections
        .addColumn(correction -> what(correction))
        .setHeader(getTranslation("designer.calendar.corrections.what"))
        .setFlexGrow(1);
    corrections
        .addColumn(correction -> why(correction))
        .setHeader(getTranslation("designer.calendar.corrections.why"))
        .setFlexGrow(1);
  }

  private String name(@Nullable String username) {
    return username == null
        ? getTranslation("designer.calendar.corrections.files")
        : names.getOrDefault(username, username);
  }

  private String what(CalendarCorrection correction) {
    LocalDays days = correction.days();
    String span =
        days.from().equals(days.to())
            ? days.from().toString()
            : getTranslation(
                "designer.calendar.corrections.days", days.from().toString(), days.to().toString());
    String became =
        switch (correction.kind()) {
          case TAKEN_BACK -> getTranslation("designer.calendar.corrections.taken-back");
          case ADDED ->
              days.spans().isEmpty()
                  ? getTranslation("designer.calendar.corrections.closed")
                  : getTranslation(
                      "designer.calendar.corrections.open",
                      days.spans().stream()
                          .map(TimeSpan::toString)
                          .collect(Collectors.joining("、")));
        };
    return span + " " + became;
  }

  private String why(CalendarCorrection correction) {
    String belated = correction.belated();
    return belated == null
        ? correction.days().name()
        : getTranslation(
            "designer.calendar.corrections.belated", correction.days().name(), belated);
  }
}
