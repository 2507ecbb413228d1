package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.Publication;
import java.util.List;
import java.util.function.Function;

/** The publications of an item, newest first. */
final class VersionList extends Section {

  private static final long serialVersionUID = 1L;
  private static final int SHORT = 12;

  VersionList(List<Publication> versions, Function<String, String> officerNames) {
    addClassName("studio-materials");
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow names = head.addRow();
    for (String key : List.of("version", "at", "by", "checksum")) {
      names.addHeaderCell().setText(getTranslation("designer.versions." + key));
    }
    NativeTableBody body = new NativeTableBody();
    for (Publication publication : versions) {
      NativeTableRow row = body.addRow();
      Anchor link =
          new Anchor(
              StudioNavigation.publication(publication.id()),
              getTranslation("designer.publication.version", publication.version()));
      link.setRouterIgnore(false);
      row.addDataCell().add(link);
      if (publication.equals(versions.getFirst())) {
        link.getParent()
            .ifPresent(
                cell ->
                    cell.getElement()
                        .appendChild(
                            new Badge(getTranslation("designer.versions.current"), Tone.SUCCESS)
                                .getElement()));
      }
      row.addDataCell().setText(Words.moment(publication.publishedAt()));
      row.addDataCell().setText(officerNames.apply(publication.publishedBy()));
      Span checksum = new Span(publication.checksum().substring(0, SHORT));
      checksum.addClassName("studio-code");
      checksum.setTitle(publication.checksum());
      row.addDataCell().add(checksum);
    }
    NativeTable table = new NativeTable();
    table.add(head, body);
    add(new H2(getTranslation("designer.versions.title")), table);
  }
}
