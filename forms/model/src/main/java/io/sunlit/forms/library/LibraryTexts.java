package io.sunlit.forms.library;

import io.sunlit.forms.js.Js;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages of the fields of the library; the browser has the same. */
final class LibraryTexts {

  private static final Map<String, String> ZH = load("zh_CN");
  private static final Map<String, String> EN = load("en");

  private LibraryTexts() {}

  static String zh(String code, @Nullable Object... arguments) {
    return fill(ZH, code, arguments);
  }

  static String en(String code, @Nullable Object... arguments) {
    return fill(EN, code, arguments);
  }

  private static String fill(Map<String, String> bundle, String key, @Nullable Object[] arguments) {
    String text = bundle.get(key);
    if (text == null) {
      throw new IllegalStateException("Expected a message for " + key + ", but there is none");
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", Js.toText(arguments[i]));
    }
    return text;
  }

  private static Map<String, String> load(String language) {
    String file = "/i18n/forms-library_" + language + ".properties";
    Properties bundle = new Properties();
    try (InputStream in = LibraryTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + file + ", but it is missing");
      }
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, bundle::getProperty));
  }
}
