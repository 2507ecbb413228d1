package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.drafting.DraftDesk;
import io.sunlit.designer.studio.drafting.DraftForm;
import io.sunlit.designer.studio.drafting.DraftForms;
import io.sunlit.designer.studio.drafting.EditingDrafts;
import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.designer.studio.ui.Crumbs;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Function;

/** The forms of an item's draft: made, named, copied and deleted here. */
@Route(StudioNavigation.FORMS)
@RolesAllowed({"DEPARTMENT_DESIGNER", "TENANT_ADMINISTRATOR"})
class FormsView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient StudioItems items;
  private final transient EditingDrafts editing;
  private final transient CurrentOfficer officer;
  private String title = "";

  FormsView(StudioItems items, EditingDrafts editing, CurrentOfficer officer) {
    this.items = items;
    this.editing = editing;
    this.officer = officer;
    addClassName("studio-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    title = getTranslation("designer.forms.crumb");
    try {
      Officer designer = officer.get();
      ImplementationItem item =
          items.designable(
              designer, event.getRouteParameters().get(StudioNavigation.CODE).orElse(""));
      title = getTranslation("designer.forms.title", item.name());
      show(item, new DraftDesk(editing, designer, item.code()));
    } catch (Refusal e) {
      removeAll();
      add(Notices.instead(this, e));
    }
  }

  private void show(ImplementationItem item, DraftDesk desk) {
    removeAll();
    Button back =
        new Button(
            getTranslation("designer.forms.to-flow"),
            VaadinIcon.SITEMAP.create(),
            e -> StudioNavigation.open(StudioNavigation.flow(item.code())));
    Button create =
        new Button(
            getTranslation("designer.forms.new"),
            VaadinIcon.PLUS.create(),
            e -> create(item, desk));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div buttons = new Div(create, back);
    buttons.addClassName("studio-buttons");
    Div cards = new Div();
    cards.addClassName("studio-cards");
    desk.forms().all().forEach(form -> cards.add(card(item, desk, form)));
    add(
        Crumbs.below(item, getTranslation("designer.forms.crumb")),
        new H1(getTranslation("designer.forms.title", item.name())),
        new Paragraph(getTranslation("designer.forms.text")),
        buttons);
    if (desk.draft().forms().isEmpty()) {
      add(new Paragraph(getTranslation("designer.forms.none")));
    }
    add(cards);
  }

  private FormCard card(ImplementationItem item, DraftDesk desk, DraftForm form) {
    return new FormCard(
        form,
        new FormCard.Actions() {
          @Override
          public void edit() {
            StudioNavigation.open(StudioNavigation.form(item.code(), form.id()));
          }

          @Override
          public void rename(String name) {
            new TitleDialog(
                    "designer.forms.rename",
                    name,
                    newName -> save(item, desk, forms -> forms.withTitle(form.id(), newName)))
                .open();
          }

          @Override
          public void copy(String name) {
            new TitleDialog(
                    "designer.forms.copy",
                    getTranslation("designer.forms.copy.of", name),
                    newName -> save(item, desk, forms -> forms.withCopy(form.id(), newName)))
                .open();
          }

          @Override
          public void delete(String name) {
            confirmDelete(item, desk, form, name);
          }
        });
  }

  private void create(ImplementationItem item, DraftDesk desk) {
    new TitleDialog(
            "designer.forms.new",
            "",
            name -> {
              String id = desk.forms().freeId();
              if (save(item, desk, forms -> forms.withNew(id, name))) {
                StudioNavigation.open(StudioNavigation.form(item.code(), id));
              }
            })
        .open();
  }

  private void confirmDelete(ImplementationItem item, DraftDesk desk, DraftForm form, String name) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("designer.forms.delete.title", name));
    dialog.setText(getTranslation("designer.forms.delete.text"));
    dialog.setConfirmText(getTranslation("designer.forms.delete"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("designer.cancel"));
    dialog.addConfirmListener(e -> save(item, desk, forms -> forms.without(form.id())));
    dialog.open();
  }

  private boolean save(
      ImplementationItem item, DraftDesk desk, Function<DraftForms, Map<String, String>> change) {
    try {
      desk.saveForms(change.apply(desk.forms()));
      show(item, desk);
      return true;
    } catch (Refusal e) {
      Notices.refused(this, e);
      show(item, new DraftDesk(editing, officer.get(), item.code()));
      return false;
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
