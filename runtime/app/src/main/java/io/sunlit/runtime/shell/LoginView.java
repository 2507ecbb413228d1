package io.sunlit.runtime.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.sunlit.runtime.people.InstallationSettings;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;

/** The sign-in page; in demo mode with the demonstration accounts beside it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();
  private final LoginI18n texts = LoginI18n.createDefault();

  LoginView(InstallationSettings installation, DemoAccounts demo) {
    addClassName("login-view");
    texts.getForm().setTitle(getTranslation("login.title"));
    texts.getForm().setUsername(getTranslation("login.username"));
    texts.getForm().setPassword(getTranslation("login.password"));
    texts.getForm().setSubmit(getTranslation("login.submit"));
    texts.getErrorMessage().setTitle(getTranslation("login.failed.title"));
    texts.getErrorMessage().setMessage(getTranslation("login.failed"));
    texts.getErrorMessage().setUsername(getTranslation("login.username.missing"));
    texts.getErrorMessage().setPassword(getTranslation("login.password.missing"));
    form.setI18n(texts);
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    Div signIn =
        new Div(
            new Brand(""),
            new Paragraph(getTranslation("platform.subtitle")),
            form,
            new Paragraph(getTranslation("login.forgotten")));
    signIn.addClassName("sign-in");
    Div cards = new Div(signIn);
    cards.addClassName("cards");
    if (installation.demo()) {
      cards.add(new DemoAccountList(demo, installation.demoPassword()));
    }
    add(new ScreenSwitches(), cards, new Footer(new Span(getTranslation("platform.footer"))));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
      return;
    }
    Object reason =
        VaadinSession.getCurrent()
            .getSession()
            .getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    if (reason instanceof LockedException) {
      texts.getErrorMessage().setTitle(getTranslation("login.locked.title"));
      texts.getErrorMessage().setMessage(getTranslation("login.locked"));
      form.setI18n(texts);
    }
    form.setError(true);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("login.title"));
  }
}
