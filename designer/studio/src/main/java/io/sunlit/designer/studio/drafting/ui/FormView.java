package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.diagram.CountyDirectory;
import io.sunlit.designer.studio.drafting.DraftDesk;
import io.sunlit.designer.studio.drafting.DraftForm;
import io.sunlit.designer.studio.drafting.EditingDrafts;
import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.designer.studio.ui.Crumbs;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The page on which one form is designed. */
@Route(StudioNavigation.FORM)
@RolesAllowed({"DEPARTMENT_DESIGNER", "TENANT_ADMINISTRATOR"})
class FormView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient StudioItems items;
  private final transient EditingDrafts editing;
  private final transient CountyDirectory directory;
  private final transient CurrentOfficer officer;
  private final transient Clock clock;
  private String title = "";

  FormView(
      StudioItems items,
      EditingDrafts editing,
      CountyDirectory directory,
      CurrentOfficer officer,
      Clock clock) {
    this.items = items;
    this.editing = editing;
    this.directory = directory;
    this.officer = officer;
    this.clock = clock;
    setSizeFull();
    addClassNames("studio-page", "studio-wide");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    title = getTranslation("designer.forms.crumb");
    try {
      Officer designer = officer.get();
      ImplementationItem item =
          items.designable(
              designer, event.getRouteParameters().get(StudioNavigation.CODE).orElse(""));
      DraftDesk desk = new DraftDesk(editing, designer, item.code());
      DraftForm form =
          desk.forms().get(event.getRouteParameters().get(StudioNavigation.FORM_ID).orElse(""));
      title = Words.form(this, form.id(), form.title());
      add(Crumbs.belowForms(item, title));
      addAndExpand(
          new FormDesk(
              item,
              form.id(),
              desk,
              username -> directory.officerName(designer.tenant(), username),
              clock));
    } catch (Refusal e) {
      add(Notices.instead(this, e));
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
