package io.sunlit.runtime.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** On PostgreSQL. */
class RecomputedDeadlinesIT extends RecomputedDeadlines {

  private @Nullable EmbeddedPostgres postgres;

  @Override
  String url() throws IOException {
    EmbeddedPostgres started =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(3)).start();
    postgres = started;
    return "jdbc:postgresql://localhost:" + started.getPort() + "/postgres?user=postgres";
  }

  @Override
  @AfterAll
  void close() throws IOException {
    super.close();
    if (postgres != null) {
      postgres.close();
    }
  }
}
