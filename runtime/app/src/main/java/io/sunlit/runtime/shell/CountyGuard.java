package io.sunlit.runtime.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.sunlit.tenants.TenantId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps people of the province where they may be: at the list of counties, or in the one they look
 * at. Before each page and before each click the grant is looked up again; when it is over, or the
 * session looks elsewhere by now, the page is closed before it can show anything more.
 */
@Component
class CountyGuard implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  private final transient SignedInOfficer signedIn;
  private final transient LookingIntoCounties looking;

  CountyGuard(SignedInOfficer signedIn, LookingIntoCounties looking) {
    this.signedIn = signedIn;
    this.looking = looking;
  }

  /** Which county the pages of a window are of; no county for the list of counties. */
  record Shown(@Nullable TenantId county) {}

  /** Why somebody was led back, for the list of counties to say once. */
  record LedBack(CountyNotGranted why) {}

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::beforeEnter));
    event.addRequestHandler((RequestHandler) this::beforeClick);
  }

  private void beforeEnter(BeforeEnterEvent event) {
    OfficerPrincipal person = signedIn.principal().orElse(null);
    Class<?> target = event.getNavigationTarget();
    if (person == null
        || !person.isOfProvince()
        || HasErrorParameter.class.isAssignableFrom(target)) {
      return;
    }
    if (target == CountiesView.class) {
      person.lookInto(null);
    } else if (!mayStay(event.getUI(), person)) {
      event.forwardTo(CountiesView.class);
    }
    ComponentUtil.setData(event.getUI(), Shown.class, new Shown(person.looksInto()));
  }

  private boolean beforeClick(
      VaadinSession session, VaadinRequest request, VaadinResponse response) {
    OfficerPrincipal person = signedIn.principal().orElse(null);
    if (person == null
        || !person.isOfProvince()
        || !HandlerHelper.isRequestType(request, RequestType.UIDL)) {
      return false;
    }
    session.lock();
    try {
      UI ui = session.getService().findUI(request);
      Shown shown = ui == null ? null : ComponentUtil.getData(ui, Shown.class);
      if (ui != null && shown != null && shown.county() != null && !mayStayAt(ui, person, shown)) {
        UI.setCurrent(ui);
        ui.navigate(CountiesView.class);
      }
    } finally {
      session.unlock();
    }
    return false;
  }

  private boolean mayStayAt(UI ui, OfficerPrincipal person, Shown shown) {
    return Objects.equals(shown.county(), person.looksInto()) && mayStay(ui, person);
  }

  /** Whether there is a county that the person looks at, and still may. */
  private boolean mayStay(UI ui, OfficerPrincipal person) {
    TenantId county = person.looksInto();
    if (county == null) {
      return false;
    }
    if (looking.stillMay(person, county)) {
      return true;
    }
    person.lookInto(null);
    ComponentUtil.setData(ui, LedBack.class, new LedBack(looking.notGranted(county)));
    return false;
  }
}
