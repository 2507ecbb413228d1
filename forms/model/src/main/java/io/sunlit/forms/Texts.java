package io.sunlit.forms;

import io.sunlit.forms.feel.Refusal;
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

/** The messages of this module in Chinese and English. */
final class Texts {

  private static final Map<String, String> ZH = load("zh_CN");
  private static final Map<String, String> EN = load("en");

  private Texts() {}

  static String zh(String code, @Nullable Object... arguments) {
    return fill(ZH, code, arguments);
  }

  static String en(String code, @Nullable Object... arguments) {
    return fill(EN, code, arguments);
  }

  /** Why an expression is not taken, and what to write instead. */
  static String en(Refusal refusal) {
    return en("feel." + refusal.code(), refusal.detail());
  }

  static FormProblem problem(@Nullable String component, String code, @Nullable Object... args) {
    String key = "problem." + code;
    return new FormProblem(component, code, zh(key, args), en(key, args));
  }

  static SubmissionError error(
      @Nullable String component, String path, String code, @Nullable Object... args) {
    String key = "error." + code;
    return new SubmissionError(component, path, code, zh(key, args), en(key, args));
  }

  static FormUnreadable unreadable(String code, @Nullable Object... args) {
    String key = "unreadable." + code;
    return new FormUnreadable(code, zh(key, args), en(key, args));
  }

  private static String fill(
      Map<String, String> bundle, String key, @Nullable Object... arguments) {
    String text = bundle.get(key);
    if (text == null) {
      throw new IllegalStateException("Expected a message for " + key + ", but there is none");
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", text(bundle, arguments[i]));
    }
    return text;
  }

  private static String text(Map<String, String> bundle, @Nullable Object argument) {
    return argument instanceof Refusal refusal
        ? fill(bundle, "feel." + refusal.code(), refusal.detail())
        : Js.toText(argument);
  }

  private static Map<String, String> load(String language) {
    String file = "/i18n/forms-model_" + language + ".properties";
    Properties bundle = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
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
