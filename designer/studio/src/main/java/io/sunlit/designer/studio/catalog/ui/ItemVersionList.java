package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.DifferenceTable;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.configuration.ItemDifferences;
import java.time.LocalDate;
import java.util.List;

/** The versions of an item with their days, and the difference of any two of them. */
final class ItemVersionList extends Section {

  private static final long serialVersionUID = 1L;

  private final Select<ItemVersion> older = new Select<>();
  private final Select<ItemVersion> newer = new Select<>();
  private final Div difference = new Div();

  /**
   * @param versions the newest first
   */
  ItemVersionList(List<ItemVersion> versions, LocalDate today) {
    addClassName("studio-materials");
    add(new H2(getTranslation("designer.item.versions")));
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow names = head.addRow();
    for (String key : List.of("version", "state", "from", "until")) {
      names.addHeaderCell().setText(getTranslation("designer.item.version." + key));
    }
    NativeTableBody body = new NativeTableBody();
    for (ItemVersion version : versions) {
      NativeTableRow row = body.addRow();
      LocalDate until = version.effectiveUntil();
      row.addDataCell().setText(getTranslation("designer.item.version.number", version.version()));
      row.addDataCell().add(state(version, today));
      row.addDataCell().setText(version.effectiveFrom().toString());
      row.addDataCell()
          .setText(
              until == null
                  ? getTranslation("designer.item.version.until.open")
                  : until.toString());
    }
    NativeTable table = new NativeTable();
    table.add(head, body);
    add(table);
    if (versions.size() > 1) {
      choices(older, versions, "designer.item.version.older");
      choices(newer, versions, "designer.item.version.newer");
      newer.setValue(versions.get(0));
      older.setValue(versions.get(1));
      Div compare = new Div(older, newer);
      compare.addClassName("studio-buttons");
      add(new Paragraph(getTranslation("designer.item.versions.compare")), compare, difference);
      compare();
    }
  }

  private Badge state(ItemVersion version, LocalDate today) {
    LocalDate until = version.effectiveUntil();
    boolean over = until != null && !today.isBefore(until);
    boolean toCome = version.effectiveFrom().isAfter(today);
    ItemVersion.State state =
        over
            ? ItemVersion.State.OUTDATED
            : toCome ? ItemVersion.State.UNPUBLISHED : version.state();
    Tone tone =
        switch (state) {
          case UNPUBLISHED -> Tone.PLAIN;
          case TRIAL -> Tone.WARNING;
          case PUBLISHED -> Tone.SUCCESS;
          case OUTDATED -> Tone.CONTRAST;
        };
    return new Badge(getTranslation("designer.item.version.state." + state.name()), tone);
  }

  private void choices(Select<ItemVersion> select, List<ItemVersion> versions, String label) {
    select.setLabel(getTranslation(label));
    select.setItems(versions);
    select.setItemLabelGenerator(v -> getTranslation("designer.item.version.number", v.version()));
    select.addValueChangeListener(e -> compare());
  }

  private void compare() {
    difference.removeAll();
    ItemVersion before = older.getValue();
    ItemVersion after = newer.getValue();
    if (before != null && after != null) {
      difference.add(
          new DifferenceTable(
              getTranslation(
                  "designer.item.versions.difference", before.version(), after.version()),
              ItemDifferences.of(before.content(), after.content())));
    }
  }
}
