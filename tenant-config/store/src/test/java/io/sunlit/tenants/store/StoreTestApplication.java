package io.sunlit.tenants.store;

import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.PublicationPublished;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** An application that has nothing but this module. */
@SpringBootConfiguration
@EnableAutoConfiguration
class StoreTestApplication {

  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
  }

  /** Open cases by department, as a test wants them. */
  static final Map<String, Long> OPEN_CASES = new ConcurrentHashMap<>();

  @Bean
  OpenCases openCases() {
    return new OpenCases() {
      @Override
      public long ofDepartment(TenantId tenant, String department) {
        return OPEN_CASES.getOrDefault(department, 0L);
      }

      @Override
      public long ofPost(TenantId tenant, PostRef post) {
        return OPEN_CASES.getOrDefault(post.toString(), 0L);
      }

      @Override
      public long takenUpBy(TenantId tenant, String username) {
        return OPEN_CASES.getOrDefault(username, 0L);
      }
    };
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  /** Remembers what was published; refuses it on demand, as a failing deployment would. */
  static class Heard {

    final List<PublicationPublished> events = new ArrayList<>();
    boolean failing;

    @EventListener
    void on(PublicationPublished event) {
      if (failing) {
        throw new IllegalStateException("The engine refuses the flow");
      }
      events.add(event);
    }
  }
}
