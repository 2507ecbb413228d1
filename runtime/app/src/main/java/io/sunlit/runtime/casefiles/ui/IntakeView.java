package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.FormInput;
import io.sunlit.runtime.casefiles.OfferedItems;
import io.sunlit.runtime.casefiles.TakingInCases;
import io.sunlit.runtime.drafts.DraftSubject;
import io.sunlit.runtime.drafts.ui.DraftKeeping;
import io.sunlit.runtime.drafts.ui.DraftLine;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.publications.PublishedProcesses;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.EmptyState;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.runtime.ui.PageHeader;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.ui.UnsavedChanges;
import io.sunlit.runtime.uploads.UploadPlace;
import io.sunlit.runtime.uploads.ui.UploadsOfForms;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Intake at the window: choose the item, fill in the application, hand out the receipt. */
@Route(CasesNavigation.INTAKE)
@Menu(title = "menu.work.intake", order = 20, icon = "vaadin:file-add")
@RolesAllowed("WINDOW_CLERK")
class IntakeView extends Div implements BeforeLeaveObserver, HasDynamicTitle {

  private final transient OfferedItems offers;
  private final transient PublishedProcesses processes;
  private final transient TakingInCases intake;
  private final transient RefusalTexts refusals;
  private final transient Dates dates;
  private final transient UploadsOfForms uploads;
  private final transient DraftKeeping drafts;
  private final transient CurrentOfficer current;
  private final transient OrganisationNames names;
  private final ComboBox<ImplementationItem> items = new ComboBox<>();
  private final Div body = new Div();
  private @Nullable IntakeForm open;

  IntakeView(
      OfferedItems offers,
      PublishedProcesses processes,
      TakingInCases intake,
      RefusalTexts refusals,
      Dates dates,
      UploadsOfForms uploads,
      DraftKeeping drafts,
      CurrentOfficer current,
      Organisations organisations) {
    this.offers = offers;
    this.processes = processes;
    this.intake = intake;
    this.refusals = refusals;
    this.dates = dates;
    this.uploads = uploads;
    this.drafts = drafts;
    this.current = current;
    this.names = organisations.of(current.get().tenant());
    addClassNames("page", "intake-view");
    body.addClassName("body");
    long offered = offers.page(current.get(), null, 0, 1).total();
    long total = offers.total(current.get());
    add(new PageHeader(getTranslation("menu.work.intake"), count(offered, total)));
    if (offered == 0) {
      add(
          new EmptyState(
              VaadinIcon.FILE_ADD,
              getTranslation("intake.none"),
              getTranslation(
                  total == 0 ? "intake.none.no-items" : "intake.none.unpublished", total)));
      return;
    }
    setUpItems();
    add(items, body);
    chosen(null);
  }

  private Span count(long offered, long total) {
    Span count = new Span(getTranslation("intake.offered", offered, total));
    count.addClassName("total");
    return count;
  }

  private void setUpItems() {
    items.setLabel(getTranslation("intake.item"));
    items.setPlaceholder(getTranslation("intake.item.placeholder"));
    items.setHelperText(getTranslation("intake.item.help"));
    items.setItemLabelGenerator(ImplementationItem::name);
    items.setRenderer(
        LitRenderer.<ImplementationItem>of(
                "<div class='offer'><span>${item.name}</span>"
                    + "<small>${item.code} · ${item.body}</small></div>")
            .withProperty("name", ImplementationItem::name)
            .withProperty("code", ImplementationItem::code)
            .withProperty("body", item -> names.shortDepartment(item.department())));
    items.setItems(
        query ->
            offers
                .page(
                    current.get(),
                    query.getFilter().orElse(null),
                    query.getPage(),
                    query.getPageSize())
                .rows()
                .stream(),
        query ->
            Math.toIntExact(
                offers.page(current.get(), query.getFilter().orElse(null), 0, 1).total()));
    items.setWidth("40rem");
    items.setClearButtonVisible(true);
    items.focus();
    items.addValueChangeListener(event -> chosen(event.getValue()));
  }

  private void chosen(@Nullable ImplementationItem item) {
    body.removeAll();
    open = null;
    if (item == null) {
      body.add(
          new EmptyState(
              VaadinIcon.FILE_ADD,
              getTranslation("intake.choose"),
              getTranslation("intake.choose.explained")));
      return;
    }
    PublishedProcess process = processes.latest(item.tenant(), item.code()).orElse(null);
    if (process == null) {
      Notices.problem(getTranslation("problem.item-not-published", item.code()));
      return;
    }
    Officer officer = current.get();
    DraftLine draft = drafts.line(DraftSubject.intake(officer.tenant(), item.code()));
    draft.onDiscard(() -> chosen(item));
    IntakeForm form =
        new IntakeForm(
            process.applicationForm().orElse(null),
            FormInput.of(officer, item),
            uploads.filling(
                UploadPlace.ofIntake(officer, item.code()), List.of(), () -> {}, getLocale()),
            draft);
    form.onSubmit(application -> takeIn(item, form, application));
    open = form;
    body.add(form, new ItemFacts(item, names));
  }

  private void takeIn(
      ImplementationItem item, IntakeForm form, IntakeForm.Application application) {
    try {
      CaseFile file =
          intake.takeIn(current.get(), item.code(), application.applicant(), application.answers());
      Notices.clear();
      open = null;
      form.stopKeeping();
      drafts.discard(DraftSubject.intake(item.tenant(), item.code()));
      new ReceiptDialog(file, names, dates, this::next).open();
    } catch (Refusal refusal) {
      form.show(refusal, refusals.text(refusal, item.tenant(), getLocale()));
    }
  }

  /** The next applicant often wants the same. */
  private void next() {
    chosen(items.getValue());
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    IntakeForm left = open;
    if (left != null && left.isChanged()) {
      UnsavedChanges.keep(event, left::keep);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("menu.work.intake"));
  }
}
