package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationArchiveTest {

  private static final String COUNTY = "code: \"320582\"\nname: 张家港市\n";

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ConfigurationFiles read(byte[] zip) {
    return ConfigurationArchive.read(new ByteArrayInputStream(zip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "320582/", "我的 配置/", "counties/320582/"})
  void aCountyIsFoundWhateverFolderIsAroundIt(String around) throws IOException {
    ConfigurationFiles files =
        read(
            zip(
                Map.of(
                    around + "county.yaml",
                    text(COUNTY),
                    around + "items/a.yaml",
                    text("name: a\n"),
                    around + "README.md",
                    text("not configuration"),
                    "__MACOSX/._county.yaml",
                    new byte[] {(byte) 0xff})));
    assertThat(files.texts())
        .containsOnlyKeys("counties/320582/county.yaml", "counties/320582/items/a.yaml");
  }

  @Test
  void whatIsWrittenIsReadAgainAndIsTheSameEachTime() throws IOException {
    ConfigurationFiles files = ConfigurationFiles.of(Map.of("counties/320582/county.yaml", COUNTY));
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    ConfigurationArchive.write(files, once);
    ConfigurationArchive.write(files, twice);
    assertThat(read(once.toByteArray())).isEqualTo(files);
    assertThat(once.toByteArray()).isEqualTo(twice.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../county.yaml", "/etc/county.yaml", "a/../../county.yaml", "C:/x.yaml"})
  void aNameThatLeadsOutIsRefused(String name) throws IOException {
    byte[] zip = zip(Map.of(name, text(COUNTY)));
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("leads out");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] zip = zip(Map.of("county.yaml", new byte[300_000_000]));
    assertThat(zip.length).isLessThan(1_000_000);
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("Too large");
  }

  @Test
  void whatIsNoArchiveOrHasNoTextIsRefused() throws IOException {
    assertThatThrownBy(() -> read(text("not a zip"))).isInstanceOf(ConfigurationRefused.class);
    byte[] empty = zip(Map.of("README.md", text("a")));
    assertThatThrownBy(() -> read(empty)).isInstanceOf(ConfigurationRefused.class);
    byte[] binary = zip(Map.of("county.yaml", new byte[] {(byte) 0xff, 0}));
    assertThatThrownBy(() -> read(binary))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("UTF-8");
  }
}
