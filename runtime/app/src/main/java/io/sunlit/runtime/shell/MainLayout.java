package io.sunlit.runtime.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.sunlit.runtime.engine.EngineStatus;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every screen of people who have signed in. What lists are filtered with comes
 * with it, in the one script that the browser loads first.
 */
@Layout
@Uses(ComboBox.class)
@Uses(TextField.class)
@Uses(VerticalLayout.class)
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final transient SignedInOfficer signedIn;
  private final transient Counties counties;
  private final transient Organisations organisations;
  private final transient MenuOfRoles menu;
  private final transient AuthenticationContext authentication;
  private final EngineBanner banner;
  private @Nullable Registration polling;
  private transient @Nullable TenantId shown;

  MainLayout(
      SignedInOfficer signedIn,
      Counties counties,
      Organisations organisations,
      MenuOfRoles menu,
      EngineStatus engine,
      Dates dates,
      AuthenticationContext authentication) {
    this.signedIn = signedIn;
    this.counties = counties;
    this.organisations = organisations;
    this.menu = menu;
    this.authentication = authentication;
    banner = new EngineBanner(engine, dates);
    fill();
  }

  /** The frame for whoever is signed in, in the county that is worked in or looked at. */
  private void fill() {
    OfficerPrincipal person = signedIn.principal().orElse(null);
    Div right = new Div(new ScreenSwitches());
    right.addClassName("navbar-right");
    if (person == null) {
      addToNavbar(new Brand(""), right, banner);
      return;
    }
    Officer officer = person.officer();
    TenantId looksInto = person.looksInto();
    shown = looksInto;
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("menu.toggle"));
    right.add(new PersonMenu(officer, organisations.of(officer.tenant()), authentication));
    String where = name(looksInto == null ? officer.tenant() : looksInto);
    addToNavbar(toggle, new Brand(where), right, banner);
    if (looksInto != null) {
      addToNavbar(new CountyBanner(where));
    }
    boolean ofCounty = !person.isOfProvince() || looksInto != null;
    addToDrawer(
        new Scroller(ofCounty ? SideMenu.ofCounty(menu.of(person)) : SideMenu.ofProvince()));
  }

  private String name(TenantId tenant) {
    return counties
        .find(tenant)
        .map(County::name)
        .or(() -> counties.provinceName(tenant))
        .orElseGet(() -> getTranslation("platform.operator"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    TenantId now = signedIn.principal().map(OfficerPrincipal::looksInto).orElse(null);
    if (!Objects.equals(now, shown)) {
      getChildren().filter(child -> child.getElement().hasAttribute("slot")).forEach(this::remove);
      fill();
    }
    banner.look();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    polling = event.getUI().addPollListener(poll -> banner.look());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
