package io.sunlit.runtime.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The navigation, out of the routes that carry a {@code @Menu}; those that the person may not open
 * are left out. The title of a {@code @Menu} is a text key of the form {@code menu.<group>.<name>};
 * {@code menu.<group>} is the heading of the group. Groups and entries stand in the order of
 * {@code @Menu}.
 */
class SideMenu extends Div {

  private SideMenu() {
    addClassName("side-menu");
  }

  /** For somebody who works in a county, or looks at one. */
  static SideMenu ofCounty(List<MenuEntry> entries) {
    SideMenu menu = new SideMenu();
    Map<String, SideNav> groups = new LinkedHashMap<>();
    for (MenuEntry entry : entries) {
      groups.computeIfAbsent(groupKey(entry.title()), menu::group).addItem(menu.item(entry));
    }
    groups.values().forEach(menu::add);
    return menu;
  }

  /** For somebody of the province who has not chosen a county yet. */
  static SideMenu ofProvince() {
    SideMenu menu = new SideMenu();
    SideNav nav = menu.group("menu.work");
    SideNavItem counties =
        new SideNavItem(menu.getTranslation("counties.title"), CountiesView.class);
    counties.setPrefixComponent(VaadinIcon.MAP_MARKER.create());
    nav.addItem(counties);
    menu.add(nav);
    return menu;
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
    item.setMatchNested(!MenuOfRoles.isAtRoot(entry));
    if (entry.icon() != null) {
      item.setPrefixComponent(new Icon(entry.icon()));
    }
    return item;
  }
}
