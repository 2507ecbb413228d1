package io.sunlit.runtime;

import io.sunlit.runtime.cli.Commands;
import io.sunlit.runtime.launch.LaunchChecks;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the application; a first argument such as {@code demo} or {@code bench} runs that instead.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Sunlit", sharedModules = "shell")
public class Application {

  public static void main(String[] arguments) {
    Clock clock = legalClock();
    if (Commands.isCommand(arguments, clock)) {
      System.exit(Commands.run(arguments, clock));
    }
    SpringApplication application = new SpringApplication(Application.class);
    application.addListeners(new LaunchChecks());
    application.run(arguments);
  }

  /** The one clock of the platform. Its zone is the one of the law's days. */
  @Bean
  Clock clock() {
    return legalClock();
  }

  private static Clock legalClock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
