package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is on the class path keeps our promises on licences and on persistence. */
class DependenciesTest {

  private static final List<String> JARS =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(path -> new File(path).getName())
          .toList();

  /** Artifacts under the Vaadin Commercial License. */
  private static final Pattern COMMERCIAL =
      Pattern.compile(
          "vaadin-(charts|spreadsheet|grid-pro|crud|board|map|rich-text|dashboard|cookie-consent)(-flow)?-\\d.*"
              + "|vaadin-(testbench|copilot|dev)-\\d.*|.*-kit-\\d.*");

  @Test
  void liquibaseIsTheOneUnderApache() {
    assertThat(JARS).anyMatch(jar -> jar.matches("liquibase-core-4\\.33\\.0\\.jar"));
  }

  @Test
  void thereIsNoJpa() {
    assertThat(JARS).noneMatch(jar -> jar.matches("(hibernate-core|jakarta\\.persistence).*"));
  }

  @Test
  void nothingOfVaadinIsCommercial() {
    assertThat(JARS).anyMatch(jar -> jar.startsWith("flow-server-"));
    assertThat(JARS).noneMatch(jar -> COMMERCIAL.matcher(jar).matches());
  }

  @Test
  void noticesACommercialComponent() {
    assertThat("vaadin-charts-flow-25.2.3.jar").matches(COMMERCIAL);
    assertThat("vaadin-grid-flow-25.2.3.jar").doesNotMatch(COMMERCIAL);
    assertThat("vaadin-dev-server-25.2.3.jar").doesNotMatch(COMMERCIAL);
  }
}
