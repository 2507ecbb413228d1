package io.sunlit.runtime.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Something failed that nobody expected. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

  private final transient ScreenFailures failures;

  FailureView(ScreenFailures failures) {
    this.failures = failures;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    String code =
        failures.note(
            "Page " + event.getLocation().getPath() + " failed", parameter.getException());
    say(
        VaadinIcon.WARNING,
        getTranslation("problem.internal.title"),
        getTranslation("error.failure", code));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
