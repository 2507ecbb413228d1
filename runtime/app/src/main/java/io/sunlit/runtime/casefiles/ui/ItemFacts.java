package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.sunlit.runtime.ui.Facts;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.ImplementationItem;
import org.jspecify.annotations.Nullable;

/** What the clerk must know of an item while the applicant stands at the window. */
class ItemFacts extends Aside {

  ItemFacts(ImplementationItem item, OrganisationNames names) {
    this(item, null, names);
  }

  /**
   * @param version of the item, that a case keeps; null if it does not matter
   */
  ItemFacts(ImplementationItem item, @Nullable Integer version, OrganisationNames names) {
    addClassName("item-facts");
    add(
        new H2(item.name()),
        new Facts()
            .with(getTranslation("item.code"), code(item))
            .with(
                getTranslation("case.item-version"),
                version == null ? null : getTranslation("case.item-version.kept", version))
            .with(getTranslation("case.department"), names.shortDepartment(item.department()))
            .with(getTranslation("item.promised"), limit(item.promisedLimit()))
            .with(getTranslation("item.statutory"), limit(item.statutoryLimit()))
            .with(
                getTranslation("item.fee"),
                item.fee() == null ? getTranslation("item.fee.none") : item.fee())
            .with(getTranslation("item.result"), item.result()));
    if (!item.materials().isEmpty()) {
      UnorderedList materials = new UnorderedList();
      item.materials().forEach(material -> materials.add(material(material)));
      add(new H2(getTranslation("item.materials")), materials);
    }
    if (!item.legalBasis().isEmpty()) {
      UnorderedList basis = new UnorderedList();
      item.legalBasis().forEach(article -> basis.add(new ListItem(article)));
      add(new H2(getTranslation("item.legal-basis")), basis);
    }
  }

  private Span code(ImplementationItem item) {
    Span code = new Span(item.code());
    if (item.synthetic()) {
      Span synthetic = new Span(getTranslation("item.synthetic"));
      synthetic.addClassName("synthetic");
      code.add(synthetic);
    }
    return code;
  }

  private ListItem material(ImplementationItem.Material material) {
    Span note =
        new Span(
            getTranslation(
                material.required() ? "item.material.required" : "item.material.optional",
                getTranslation("material-form." + material.form()),
                material.copies()));
    note.addClassName("note");
    return new ListItem(new Span(material.name()), note);
  }

  private @Nullable String limit(@Nullable TimeLimit limit) {
    return limit == null ? null : getTranslation("limit." + limit.unit().name(), limit.amount());
  }
}
