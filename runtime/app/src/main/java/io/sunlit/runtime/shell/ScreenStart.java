package io.sunlit.runtime.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.ApplicationConstants;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Prepares each screen before anything is shown: language, light or dark, and what failures say.
 */
@Component
class ScreenStart implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  /** The router of the browser puts the address back that was asked for, when it has started. */
  private static final String SHOW_ADDRESS =
      """
      const asked = location.pathname;
      window.addEventListener('vaadin-router-location-changed', () => {
        if (location.pathname === asked) {
          history.replaceState(history.state, '', $0);
          window.dispatchEvent(new CustomEvent('vaadin-navigated'));
        }
      }, { once: true });
      """;

  private final transient I18NProvider texts;
  private final transient ScreenFailures failures;

  ScreenStart(I18NProvider texts, ScreenFailures failures) {
    this.texts = texts;
    this.failures = failures;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::dress);
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(failures));
    event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    event
        .getSource()
        .setSystemMessagesProvider(
            info -> messages(ScreenChoices.language(VaadinRequest.getCurrent())));
  }

  /**
   * In the page itself, so that it never flashes in another language or colour first, and says that
   * it is being opened until its screen is drawn.
   */
  private void dress(IndexHtmlResponse response) {
    Locale language = ScreenChoices.language(response.getVaadinRequest());
    response
        .getDocument()
        .body()
        .appendElement("p")
        .addClass("opening")
        .text(texts.getTranslation("page.opening", language));
    Element html = response.getDocument().child(0);
    html.attr("lang", language.toLanguageTag());
    if (ScreenChoices.dark(response.getVaadinRequest())) {
      html.attr("theme", "dark");
      html.attr("style", "color-scheme: dark");
    }
  }

  private void prepare(UI ui) {
    Locale language = ScreenChoices.language(VaadinRequest.getCurrent());
    ui.getSession().setLocale(language);
    ui.setLocale(language);
    ui.getReconnectDialogConfiguration()
        .setDialogText(texts.getTranslation("connection.lost", language));
    ui.getReconnectDialogConfiguration()
        .setDialogTextGaveUp(texts.getTranslation("connection.gave-up", language));
    ui.addAfterNavigationListener(event -> showAddress(ui, event.getLocation()));
  }

  /** When who asks for a page is led to another one, the browser shows the address of that one. */
  private static void showAddress(UI ui, Location shown) {
    VaadinRequest request = VaadinRequest.getCurrent();
    boolean first =
        request != null
            && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    if (first && !("/" + shown.getPath()).equals(request.getPathInfo())) {
      ui.getPage()
          .executeJs(
              SHOW_ADDRESS, request.getContextPath() + "/" + shown.getPathWithQueryParameters());
    }
  }

  private CustomizedSystemMessages messages(Locale language) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.getTranslation("session.expired.title", language));
    messages.setSessionExpiredMessage(texts.getTranslation("session.expired", language));
    messages.setInternalErrorCaption(texts.getTranslation("problem.internal.title", language));
    messages.setInternalErrorMessage(texts.getTranslation("problem.internal", language));
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption(texts.getTranslation("cookies.disabled.title", language));
    messages.setCookiesDisabledMessage(texts.getTranslation("cookies.disabled", language));
    return messages;
  }
}
