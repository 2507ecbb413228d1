package io.sunlit.runtime.workitems.ui;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.Registration;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.runtime.ui.PageHeader;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.runtime.workitems.InboxCounts;
import io.sunlit.runtime.workitems.WorkItem;
import io.sunlit.runtime.workitems.WorkItemInbox;
import io.sunlit.runtime.workitems.WorkItems.Inbox;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.Role;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for the officer: the start page of people who work. */
@Route("")
@Menu(title = "menu.work.inbox", order = 10, icon = "vaadin:inbox")
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int LOOK_AGAIN = 15_000;
  private static final String MENU_OF_WORK = "menu.work.";

  private final transient WorkItemInbox inbox;
  private final transient RefusalTexts refusals;
  private final transient CurrentOfficer current;
  private final InboxGrid grid;
  private final Tabs tabs = new Tabs();
  private final Map<Inbox, Tab> tabOf = new EnumMap<>(Inbox.class);
  private transient InboxCounts shown = new InboxCounts(0, 0, null);
  private Inbox which = Inbox.WAITING;
  private @Nullable Registration polling;

  InboxView(
      WorkItemInbox inbox,
      RefusalTexts refusals,
      CurrentOfficer current,
      Organisations organisations,
      Dates dates) {
    this.inbox = inbox;
    this.refusals = refusals;
    this.current = current;
    addClassNames("page", "inbox-view");
    for (Inbox each : new Inbox[] {Inbox.WAITING, Inbox.MINE, Inbox.ALL}) {
      Tab tab = new Tab();
      tabOf.put(each, tab);
      tabs.add(tab);
    }
    tabs.addSelectedChangeListener(
        event -> {
          if (event.isFromClient()) {
            tabOf.forEach(
                (each, tab) -> {
                  if (tab == event.getSelectedTab()) {
                    WorkItemsNavigation.openInbox(each);
                  }
                });
          }
        });
    grid = new InboxGrid(inbox, current.get(), organisations.of(current.get().tenant()), dates);
    grid.onOpen(item -> WorkItemsNavigation.open(item.id(), which));
    grid.onClaim(this::claim);
    Button refresh = new Button(getTranslation("inbox.refresh"), VaadinIcon.REFRESH.create());
    refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    refresh.addClickListener(click -> refresh());
    add(new PageHeader(getTranslation("menu.work.inbox"), tabs).withActions(refresh), grid);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Officer officer = current.get();
    Inbox asked = WorkItemsNavigation.inbox(event.getLocation().getQueryParameters());
    if (asked == null && officer.posts().isEmpty() && forwardToWork(officer, event)) {
      return;
    }
    InboxCounts counts = inbox.counts(officer);
    if (asked != null) {
      which = asked;
    } else {
      which = counts.waiting() == 0 && counts.mine() > 0 ? Inbox.MINE : Inbox.WAITING;
    }
    tabs.setSelectedTab(tabOf.get(which));
    show(counts);
    grid.show(which, true);
  }

  /**
   * Who holds no post has no inbox: designers start at the first page of those who configure,
   * supervisors and auditors at the first other page of those who work.
   */
  private static boolean forwardToWork(Officer officer, BeforeEnterEvent event) {
    boolean configures = officer.has(Role.DEPARTMENT_DESIGNER);
    Optional<MenuEntry> start =
        MenuConfiguration.getMenuEntries().stream()
            .filter(entry -> entry.menuClass() != null && entry.menuClass() != InboxView.class)
            .min(comparing(entry -> configures == entry.title().startsWith(MENU_OF_WORK)));
    start.ifPresent(entry -> event.forwardTo(entry.menuClass()));
    return start.isPresent();
  }

  private void show(InboxCounts counts) {
    shown = counts;
    label(Inbox.WAITING, counts.waiting());
    label(Inbox.MINE, counts.mine());
    label(Inbox.ALL, counts.waiting() + counts.mine());
  }

  private void label(Inbox each, long count) {
    Tab tab = tabOf.get(each);
    if (tab != null) {
      tab.setLabel(
          getTranslation("inbox.tab." + WorkItemsNavigation.code(each)) + " (" + count + ")");
    }
  }

  private void refresh() {
    show(inbox.counts(current.get()));
    grid.refresh();
  }

  /** One cheap question; the rows are fetched only if the answer is a new one. */
  private void lookAgain() {
    InboxCounts counts = inbox.counts(current.get());
    if (!counts.equals(shown)) {
      show(counts);
      grid.refresh();
    }
  }

  private void claim(WorkItem item) {
    try {
      inbox.claim(current.get(), item.id());
      Notices.done(getTranslation("inbox.claimed", item.stepName(), item.applicantName()));
    } catch (Refusal refusal) {
      Notices.problem(refusals.text(refusal, item.tenant(), getLocale()));
    }
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval(LOOK_AGAIN);
    polling = event.getUI().addPollListener(poll -> lookAgain());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("menu.work.inbox"));
  }
}
