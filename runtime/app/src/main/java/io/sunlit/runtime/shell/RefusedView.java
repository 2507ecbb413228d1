package io.sunlit.runtime.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.sunlit.runtime.ui.RefusalTexts;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/** What was asked for was refused on the way to its page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedView extends ErrorPage implements HasErrorParameter<Refusal> {

  private final transient RefusalTexts refusals;
  private final transient SignedInOfficer signedIn;

  RefusedView(RefusalTexts refusals, SignedInOfficer signedIn) {
    this.refusals = refusals;
    this.signedIn = signedIn;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
    Refusal refusal = parameter.getException();
    say(
        refusal.kind() == Refusal.Kind.FORBIDDEN ? VaadinIcon.LOCK : VaadinIcon.SEARCH,
        refusals.title(refusal, getLocale()),
        refusals.text(refusal, signedIn.find().map(Officer::tenant).orElse(null), getLocale()));
    return switch (refusal.kind()) {
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
      case CONFLICT -> HttpServletResponse.SC_CONFLICT;
    };
  }
}
