package io.sunlit.runtime.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Driver;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * The profile names a driver that exists, an address that it takes, and properties that it knows.
 */
class OracleProfileTest {

  private static final String SOURCE = "spring.datasource.";

  @Test
  void shouldFitTheDriverThatTheHowToNames() throws Exception {
    Properties profile = profile();
    Driver driver =
        (Driver)
            Class.forName(profile.getProperty(SOURCE + "driver-class-name"))
                .getDeclaredConstructor()
                .newInstance();
    assertThat(driver.acceptsURL(profile.getProperty(SOURCE + "url"))).isTrue();
    assertThat(OracleGrammar.faults(profile.getProperty(SOURCE + "hikari.connection-test-query")))
        .isEmpty();
    String prefix = SOURCE + "hikari.data-source-properties.";
    assertThat(profile.stringPropertyNames()).anyMatch(name -> name.startsWith(prefix));
    String known = constants();
    profile.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> assertThat(known).contains(name.substring(prefix.length()) + "\n"));
  }

  private static Properties profile() {
    YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
    file.setResources(new ClassPathResource("application-oracle.yaml"));
    Properties read = file.getObject();
    assertThat(read).isNotNull();
    return read == null ? new Properties() : read;
  }

  /** Names of all connection properties that the driver documents as constants. */
  private static String constants() throws ReflectiveOperationException {
    StringBuilder names = new StringBuilder();
    for (var field : Class.forName("oracle.jdbc.OracleConnection").getFields()) {
      if (field.getName().startsWith("CONNECTION_PROPERTY_") && field.getType() == String.class) {
        names.append(field.get(null)).append('\n');
      }
    }
    return names.toString();
  }
}
