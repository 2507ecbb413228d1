package io.sunlit.runtime.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The pages of the menu that the roles of a person may open. Roles alone decide it, so that it is
 * worked out once for each set of roles: Vaadin searches all libraries again for each page.
 */
@Component
class MenuOfRoles {

  private final Map<Set<String>, List<MenuEntry>> entries = new ConcurrentHashMap<>();

  /**
   * In the order of the menu. Nothing waits for people of the province, so they have no inbox,
   * which stands at the address of the whole.
   *
   * @param person who is signed in to the current request
   */
  List<MenuEntry> of(OfficerPrincipal person) {
    Set<String> roles =
        person.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toUnmodifiableSet());
    return entries.computeIfAbsent(
        roles,
        any ->
            MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !person.isOfProvince() || !isAtRoot(entry))
                .toList());
  }

  static boolean isAtRoot(MenuEntry entry) {
    return entry.path().isEmpty() || entry.path().equals("/");
  }
}
