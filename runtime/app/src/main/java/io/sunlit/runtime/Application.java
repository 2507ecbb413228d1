package io.sunlit.runtime;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.lumo.Lumo;
import io.sunlit.runtime.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the application; a first argument such as {@code demo} or {@code bench} runs that instead.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableVaadin("io.sunlit")
@Modulithic(systemName = "Sunlit", sharedModules = "shell")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("sunlit.css")
public class Application implements AppShellConfigurator {

  public static void main(String[] arguments) {
    if (Commands.isCommand(arguments)) {
      System.exit(Commands.run(arguments));
    }
    SpringApplication.run(Application.class, arguments);
  }
}
