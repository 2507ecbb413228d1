package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.configuration.ItemSheet.Entry;
import io.sunlit.tenants.configuration.ItemSheet.Value;
import java.util.Map;

/** A field that is a list of rows: materials, fees, steps, risk points. */
final class ItemRows extends Div {

  private static final long serialVersionUID = 1L;

  ItemRows(Entry entry, String title, Span fixed) {
    addClassName("studio-materials");
    addClassName("studio-rows");
    H3 heading = new H3(title);
    heading.add(fixed);
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow names = head.addRow();
    entry.columns().forEach((key, zh) -> names.addHeaderCell().setText(Words.term(this, key, zh)));
    NativeTableBody body = new NativeTableBody();
    for (Map<String, Value> cells : entry.rows()) {
      NativeTableRow row = body.addRow();
      for (String key : entry.columns().keySet()) {
        Value value = cells.get(key);
        row.addDataCell().setText(value == null ? "" : text(this, value));
      }
    }
    NativeTable table = new NativeTable();
    table.add(head, body);
    add(heading, table);
  }

  /** A value as the reader says it. */
  static String text(Component page, Value value) {
    if (value.isLimit()) {
      return Words.limit(page, TimeLimit.parse(value.text()));
    }
    boolean isChoice = !value.text().equals(value.zh());
    return isChoice ? Words.term(page, value.text(), value.zh()) : value.text();
  }
}
