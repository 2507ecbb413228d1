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
import io.sunlit.tenants.store.Counties;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every screen of people who have signed in. What lists are filtered with comes
 * with it, in the one script that the browser loads first.
 */
@Layout
@Uses(ComboBox.class)
@Uses(VerticalLayout.class)
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final EngineBanner banner;
  private @Nullable Registration polling;

  MainLayout(
      SignedInOfficer signedIn,
      Counties counties,
      Organisations organisations,
      EngineStatus engine,
      Dates dates,
      AuthenticationContext authentication) {
    banner = new EngineBanner(engine, dates);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("menu.toggle"));
    Officer officer = signedIn.find().orElse(null);
    Div right = new Div(new ScreenSwitches());
    right.addClassName("navbar-right");
    if (officer == null) {
      addToNavbar(new Brand(""), right, banner);
      return;
    }
    String county =
        counties
            .find(officer.tenant())
            .map(County::name)
            .orElseGet(() -> getTranslation("platform.operator"));
    right.add(new PersonMenu(officer, organisations.of(officer.tenant()), authentication));
    addToNavbar(toggle, new Brand(county), right, banner);
    addToDrawer(new Scroller(new SideMenu()));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
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
