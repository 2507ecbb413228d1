package io.sunlit.runtime.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody chose for the screens of this browser: the language, and light or dark. */
final class ScreenChoices {

  private static final String LANGUAGE = "sunlit-language";
  private static final String SCHEME = "sunlit-scheme";
  private static final String DARK = "dark";

  private ScreenChoices() {}

  /** The language chosen; Chinese if none was. */
  static Locale language(@Nullable VaadinRequest request) {
    return cookie(request, LANGUAGE)
        .flatMap(
            tag ->
                LanguageConfiguration.LANGUAGES.stream()
                    .filter(language -> language.toLanguageTag().equals(tag))
                    .findFirst())
        .orElse(LanguageConfiguration.LANGUAGES.getFirst());
  }

  static boolean dark(@Nullable VaadinRequest request) {
    return cookie(request, SCHEME).filter(DARK::equals).isPresent();
  }

  static void choose(Locale language) {
    keep(LANGUAGE, language.toLanguageTag());
  }

  static void chooseDark(boolean dark) {
    keep(SCHEME, dark ? DARK : "light");
  }

  private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
    if (request == null || request.getCookies() == null) {
      return Optional.empty();
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void keep(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    VaadinService.getCurrentResponse().addCookie(cookie);
  }
}
