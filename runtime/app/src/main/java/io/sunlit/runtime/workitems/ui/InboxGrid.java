package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.DueDate;
import io.sunlit.runtime.ui.EmptyState;
import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.workitems.WorkItem;
import io.sunlit.runtime.workitems.WorkItemInbox;
import io.sunlit.runtime.workitems.WorkItems.Inbox;
import io.sunlit.tenants.Officer;
import java.util.function.Consumer;

/** The rows of an inbox, fetched page by page. Arrow keys choose, Enter opens. */
class InboxGrid extends Grid<WorkItem> {

  private static final int PAGE = 50;

  private final transient WorkItemInbox inbox;
  private final transient Officer officer;
  private transient Consumer<WorkItem> onOpen = item -> {};
  private transient Consumer<WorkItem> onClaim = item -> {};
  private Inbox which = Inbox.WAITING;

  InboxGrid(WorkItemInbox inbox, Officer officer, OrganisationNames names, Dates dates) {
    super(PAGE);
    this.inbox = inbox;
    this.officer = officer;
    setSizeFull();
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
    addColumns(names, dates);
    setDataProvider(provider());
    addItemDoubleClickListener(event -> onOpen.accept(event.getItem()));
    addCellFocusListener(event -> event.getItem().ifPresent(this::select));
    getElement()
        .addEventListener(
            "keydown", event -> getSelectedItems().stream().findFirst().ifPresent(onOpen))
        .setFilter("event.key === 'Enter' && !event.composedPath()[0].closest('a,vaadin-button')");
  }

  private CallbackDataProvider<WorkItem, Void> provider() {
    return DataProvider.fromCallbacks(
        query -> inbox.page(officer, which, query.getPage(), query.getPageSize()).rows().stream(),
        query -> Math.toIntExact(inbox.page(officer, which, 0, 1).total()));
  }

  void onOpen(Consumer<WorkItem> listener) {
    onOpen = listener;
  }

  void onClaim(Consumer<WorkItem> listener) {
    onClaim = listener;
  }

  private void addColumns(OrganisationNames names, Dates dates) {
    addColumn(
            LitRenderer.<WorkItem>of("<span class='link' @click=${open}>${item.number}</span>")
                .withProperty("number", item -> item.caseNumber().value())
                .withFunction("open", item -> onOpen.accept(item)))
        .setHeader(getTranslation("case.number"))
        .setWidth("16.5rem")
        .setFlexGrow(0)
        .setResizable(true);
    addColumn(WorkItem::itemName)
        .setHeader(getTranslation("case.item"))
        .setFlexGrow(3)
        .setResizable(true)
        .setTooltipGenerator(WorkItem::itemName);
    addColumn(WorkItem::stepName)
        .setHeader(getTranslation("work-item.step"))
        .setFlexGrow(1)
        .setResizable(true)
        .setTooltipGenerator(item -> names.departmentAndPost(item.post()));
    addColumn(WorkItem::applicantName)
        .setHeader(getTranslation("applicant"))
        .setFlexGrow(1)
        .setResizable(true)
        .setTooltipGenerator(WorkItem::applicantName);
    addColumn(item -> dates.shortMinute(item.reachedAt()))
        .setHeader(getTranslation("work-item.reached"))
        .setWidth("7.5rem")
        .setFlexGrow(0);
    addColumn(DueDate.renderer(this, dates, WorkItem::dueOn))
        .setHeader(getTranslation("work-item.due"))
        .setWidth("13.5rem")
        .setFlexGrow(0);
    addColumn(
            LitRenderer.<WorkItem>of(
                    "${item.by ? html`<span>${item.by}</span>`"
                        + " : html`<vaadin-button theme='small' @click=${claim}>${item.claim}</vaadin-button>`}")
                .withProperty("by", item -> item.claimedByName())
                .withProperty("claim", item -> getTranslation("inbox.claim"))
                .withFunction("claim", item -> onClaim.accept(item)))
        .setHeader(getTranslation("work-item.claimed-by"))
        .setWidth("7rem")
        .setFlexGrow(0);
  }

  /**
   * @param choose whether the most urgent row is chosen, so that Enter opens it
   */
  void show(Inbox part, boolean choose) {
    which = part;
    setEmptyStateComponent(
        officer.posts().isEmpty()
            ? empty("inbox.empty.no-post")
            : empty("inbox.empty." + WorkItemsNavigation.code(part)));
    refresh();
    if (choose) {
      inbox.page(officer, which, 0, 1).rows().forEach(this::select);
      focusFirstRow();
    }
  }

  /** The keyboard is on the rows at once; they are drawn a moment after the grid. */
  private void focusFirstRow() {
    getElement()
        .executeJs(
            """
            const grid = this;
            const focus = tries => {
              const cell = grid.shadowRoot?.querySelector('#items td[tabindex="0"]');
              if (cell?.isConnected && grid.size > 0) cell.focus();
              else if (tries > 0) setTimeout(() => focus(tries - 1), 50);
            };
            focus(40);
            """);
  }

  private EmptyState empty(String key) {
    return new EmptyState(
        VaadinIcon.CHECK_CIRCLE_O, getTranslation(key), getTranslation(key + ".explained"));
  }

  void refresh() {
    getDataProvider().refreshAll();
  }
}
