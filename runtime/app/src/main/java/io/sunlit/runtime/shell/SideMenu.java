package io.sunlit.runtime.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The navigation, out of the routes that carry a {@code @Menu}; those that the person may not open
 * are left out. The title of a {@code @Menu} is a text key of the form {@code menu.<group>.<name>};
 * {@code menu.<group>} is the heading of the group. Groups and entries stand in the order of
 * {@code @Menu}.
 */
class SideMenu extends Div {

  /**
   * @param ofCounty whether somebody works in a county, or looks at one; else there is the list of
   *     counties to choose from
   */
  SideMenu(boolean ofCounty) {
    addClassName("side-menu");
    if (!ofCounty) {
      SideNav nav = group("menu.work");
      SideNavItem counties = new SideNavItem(getTranslation("counties.title"), CountiesView.class);
      counties.setPrefixComponent(VaadinIcon.MAP_MARKER.create());
      nav.addItem(counties);
      add(nav);
      return;
    }
    Map<String, SideNav> groups = new LinkedHashMap<>();
    for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
      groups.computeIfAbsent(groupKey(entry.title()), this::group).addItem(item(entry));
    }
    groups.values().forEach(this::add);
  }

  /** The part before the last dot, which is the key of the heading. */
  static String groupKey(String titleKey) {
    int dot = titleKey.lastIndexOf('.');
    return dot < 0 ? titleKey : titleKey.substring(0, dot);
  }

  private SideNav group(String key) {
    SideNav nav = new SideNav(getTranslation(key));
    nav.setWidthFull();
    return nav;
  }

  private SideNavItem item(MenuEntry entry) {
    SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.menuClass());
    item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
    if (entry.icon() != null) {
      item.setPrefixComponent(new Icon(entry.icon()));
    }
    return item;
  }
}
