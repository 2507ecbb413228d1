package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.sunlit.runtime.workitems.WorkItems.Inbox;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to the screens of work items. */
public final class WorkItemsNavigation {

  static final String PAGE = "work-items/:" + WorkItemsNavigation.ID;
  static final String ID = "id";

  /** Which part of the inbox is shown, or was left. */
  static final String LIST = "list";

  private WorkItemsNavigation() {}

  /** Opens the inbox as it is best for now. */
  public static void openInbox() {
    UI.getCurrent().navigate(InboxView.class);
  }

  static void openInbox(@Nullable Inbox which) {
    UI.getCurrent().navigate(InboxView.class, parameters(which));
  }

  /**
   * @param from the part of the inbox to come back to, or null
   */
  static void open(String id, @Nullable Inbox from) {
    UI.getCurrent().navigate(WorkItemView.class, new RouteParameters(ID, id), parameters(from));
  }

  static @Nullable Inbox inbox(QueryParameters parameters) {
    Optional<String> named = parameters.getSingleParameter(LIST);
    for (Inbox which : Inbox.values()) {
      if (named.filter(code(which)::equals).isPresent()) {
        return which;
      }
    }
    return null;
  }

  private static QueryParameters parameters(@Nullable Inbox which) {
    return which == null ? QueryParameters.empty() : QueryParameters.of(LIST, code(which));
  }

  static String code(Inbox which) {
    return which.name().toLowerCase(Locale.ROOT);
  }
}
