package io.sunlit.runtime.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Prepares each screen before anything is shown: language, light or dark, and what failures say.
 */
@Component
class ScreenStart implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

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
    response.getUI().ifPresent(ui -> showAddress(ui, response.getVaadinRequest(), html));
  }

  /** Who was led to another page than the one asked for sees the address of that one: index.ts. */
  private static void showAddress(UI ui, VaadinRequest request, Element html) {
    Location shown = ui.getInternals().getActiveViewLocation();
    if (!("/" + shown.getPath()).equals(request.getPathInfo())) {
      html.attr(
          "data-address", request.getContextPath() + "/" + shown.getPathWithQueryParameters());
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
