package io.sunlit.runtime.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;

/** The switches for the language, and for light and dark. */
class ScreenSwitches extends Div {

  private final Button scheme = new Button();
  private boolean dark = ScreenChoices.dark(VaadinRequest.getCurrent());

  ScreenSwitches() {
    addClassName("screen-switches");
    scheme.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    scheme.addClickListener(click -> switchScheme());
    showScheme();
    add(language(), scheme);
  }

  private Button language() {
    boolean english = getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    Locale other = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    Button language = new Button(english ? "中文" : "English");
    language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    language.addClassName("language");
    language.getElement().setAttribute("lang", other.toLanguageTag());
    language.addClickListener(
        click -> {
          ScreenChoices.choose(other);
          UI.getCurrent().getPage().reload();
        });
    return language;
  }

  private void switchScheme() {
    dark = !dark;
    ScreenChoices.chooseDark(dark);
    UI.getCurrent()
        .getPage()
        .setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    showScheme();
  }

  private void showScheme() {
    scheme.setIcon((dark ? VaadinIcon.SUN_O : VaadinIcon.MOON_O).create());
    String label = getTranslation(dark ? "scheme.light" : "scheme.dark");
    scheme.setAriaLabel(label);
    scheme.getElement().setAttribute("title", label);
  }
}
