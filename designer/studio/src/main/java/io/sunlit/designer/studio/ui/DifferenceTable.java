package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import io.sunlit.tenants.configuration.ItemDifferences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is different, field by field: what it was, what it is to be. */
public final class DifferenceTable extends Section {

  private static final long serialVersionUID = 1L;

  /**
   * @param heading what the fields belong to
   */
  public DifferenceTable(String heading, List<FieldChange> changes) {
    addClassNames("studio-materials", "studio-differences");
    add(new H2(heading));
    if (changes.isEmpty()) {
      add(new Paragraph(getTranslation("designer.difference.none")));
      return;
    }
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow names = head.addRow();
    for (String key :
        List.of(
            "designer.difference.field",
            "designer.difference.before",
            "designer.difference.after")) {
      names.addHeaderCell().setText(getTranslation(key));
    }
    NativeTableBody body = new NativeTableBody();
    for (FieldChange change : changes) {
      NativeTableRow row = body.addRow();
      NativeTableCell field = row.addDataCell();
      field.setText(Words.english(this) ? change.field() : ItemDifferences.title(change.field()));
      value(row.addDataCell(), change.field(), change.before(), "was");
      value(row.addDataCell(), change.field(), change.after(), "is");
    }
    NativeTable table = new NativeTable();
    table.add(head, body);
    add(table);
  }

  private void value(NativeTableCell cell, String field, @Nullable String value, String style) {
    cell.setText(
        value == null ? getTranslation("designer.difference.nothing") : words(field, value));
    cell.addClassName(value == null ? "nothing" : style);
  }

  /** Limits as officials read them; everything else as it stands in the file. */
  private String words(String field, String value) {
    try {
      return field.endsWith("limit") ? Words.limit(this, TimeLimit.parse(value)) : value;
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
