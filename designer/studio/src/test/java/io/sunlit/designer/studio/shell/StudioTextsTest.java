package io.sunlit.designer.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts are there in both languages, and each is used. */
class StudioTextsTest {

  private static final Pattern KEY = Pattern.compile("\"(designer\\.[A-Za-z0-9_.-]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            StudioTextsTest.class.getResourceAsStream("/i18n/" + name), StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file -> {
                try {
                  all.append(Files.readString(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return all.toString();
    }
  }

  @Test
  void shouldHaveOneSetOfKeys() throws IOException {
    Properties zh = texts("designer.properties");
    Properties en = texts("designer_en.properties");
    assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
    for (String key : zh.stringPropertyNames()) {
      assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(zh.getProperty(key)));
      assertThat(en.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}");
      assertThat(en.getProperty(key) + zh.getProperty(key))
          .as("%s: an apostrophe is a quote in a message", key)
          .doesNotContain("'");
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  @Test
  void shouldHaveATextForEveryKey() throws IOException {
    Set<String> keys = texts("designer.properties").stringPropertyNames();
    Matcher used = KEY.matcher(sources());
    while (used.find()) {
      String key = used.group(1);
      assertThat(keys)
          .as(key)
          .anyMatch(known -> key.endsWith(".") ? known.startsWith(key) : known.equals(key));
    }
  }

  @Test
  void shouldUseEveryText() throws IOException {
    String sources = sources();
    List<String> families =
        KEY.matcher(sources)
            .results()
            .map(key -> key.group(1))
            .filter(key -> key.endsWith("."))
            .toList();
    assertThat(texts("designer.properties").stringPropertyNames())
        .filteredOn(key -> key.startsWith("designer."))
        .filteredOn(key -> families.stream().noneMatch(key::startsWith))
        .allMatch(
            key ->
                sources.contains("\"" + key + "\"")
                    || sources.contains(key.replace(".reader", "")));
  }
}
