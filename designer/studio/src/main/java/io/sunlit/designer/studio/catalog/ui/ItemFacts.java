package io.sunlit.designer.studio.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.Facts;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import java.util.List;

/** Everything that the county says about an item, in groups. */
final class ItemFacts extends Div {

  private static final long serialVersionUID = 1L;

  ItemFacts(ImplementationItem item, String powerType, String department) {
    addClassName("studio-item");
    add(
        identity(item, powerType, department),
        law(item),
        limits(item),
        materials(item.materials()),
        result(item));
  }

  private Facts identity(ImplementationItem item, String powerType, String department) {
    Span code = new Span(item.code());
    code.addClassName("studio-code");
    Span synthetic = new Span();
    if (item.synthetic()) {
      synthetic.add(new Badge(getTranslation("designer.item.synthetic"), Tone.CONTRAST));
    }
    return new Facts(getTranslation("designer.item.identity"))
        .fact(getTranslation("designer.item.code"), code, synthetic)
        .fact(getTranslation("designer.item.base-code"), item.baseCode())
        .fact(getTranslation("designer.item.power-type"), powerType)
        .fact(getTranslation("designer.item.department"), department)
        .fact(getTranslation("designer.item.body"), item.implementingBody());
  }

  private Facts law(ImplementationItem item) {
    UnorderedList articles = new UnorderedList();
    item.legalBasis().forEach(article -> articles.add(new ListItem(article)));
    return new Facts(getTranslation("designer.item.law"))
        .fact(getTranslation("designer.item.legal-basis"), articles);
  }

  private Facts limits(ImplementationItem item) {
    String fee = item.fee();
    return new Facts(getTranslation("designer.item.limits"))
        .fact(getTranslation("designer.item.statutory"), Words.limit(this, item.statutoryLimit()))
        .fact(getTranslation("designer.item.promised"), Words.limit(this, item.promisedLimit()))
        .fact(
            getTranslation("designer.item.fee"),
            fee == null ? getTranslation("designer.item.free") : fee);
  }

  private Section materials(List<Material> materials) {
    Section section = new Section(new H2(getTranslation("designer.item.materials")));
    section.addClassName("studio-materials");
    if (materials.isEmpty()) {
      section.add(new Paragraph(getTranslation("designer.item.materials.none")));
      return section;
    }
    NativeTableHeader head = new NativeTableHeader();
    NativeTableRow names = head.addRow();
    for (String key : List.of("name", "required", "form", "copies")) {
      names.addHeaderCell().setText(getTranslation("designer.item.material." + key));
    }
    NativeTableBody body = new NativeTableBody();
    for (Material material : materials) {
      NativeTableRow row = body.addRow();
      row.addDataCell().setText(material.name());
      row.addDataCell()
          .setText(
              getTranslation(
                  material.required()
                      ? "designer.item.material.required.yes"
                      : "designer.item.material.required.no"));
      row.addDataCell().setText(form(material.form()));
      row.addDataCell().setText(String.valueOf(material.copies()));
    }
    NativeTable table = new NativeTable();
    table.add(head, body);
    section.add(table);
    return section;
  }

  private String form(String code) {
    String key = "designer.item.material.form." + code;
    String known = getTranslation(key);
    return known.contains(key) ? code : known;
  }

  private Facts result(ImplementationItem item) {
    String source = item.source();
    return new Facts(getTranslation("designer.item.result-and-source"))
        .fact(getTranslation("designer.item.result"), item.result())
        .fact(
            getTranslation("designer.item.source"),
            source == null ? getTranslation("designer.item.source.none") : source);
  }
}
