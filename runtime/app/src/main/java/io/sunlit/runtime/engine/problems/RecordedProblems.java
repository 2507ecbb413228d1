package io.sunlit.runtime.engine.problems;

import io.sunlit.runtime.engine.EngineProblem;
import io.sunlit.runtime.engine.EngineProblems;
import io.sunlit.runtime.engine.inbox.Inbox;
import io.sunlit.runtime.engine.store.DeadLetters;
import io.sunlit.runtime.engine.store.GivenUp;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was given up, in both tables. The first letter of an id tells which one. */
@Component
class RecordedProblems implements EngineProblems {

  private static final int MOST = 500;

  private final GivenUp givenUp;
  private final DeadLetters deadLetters;
  private final Inbox inbox;
  private final Clock clock;

  RecordedProblems(GivenUp givenUp, DeadLetters deadLetters, Inbox inbox, Clock clock) {
    this.givenUp = givenUp;
    this.deadLetters = deadLetters;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public List<EngineProblem> of(TenantId tenant) {
    return givenUp.list(tenant, MOST);
  }

  @Override
  public void retry(TenantId tenant, String id) {
    if (isCommand(id)) {
      givenUp.retryCommand(tenant, number(id), clock.instant());
    } else {
      inbox.retry(tenant, number(id));
    }
  }

  @Override
  public void dismiss(TenantId tenant, String id) {
    if (isCommand(id)) {
      givenUp.dismissCommand(tenant, number(id));
    } else {
      deadLetters.delete(tenant, number(id));
    }
  }

  private static boolean isCommand(String id) {
    if (!id.matches("[CR]\\d{1,18}")) {
      throw new IllegalArgumentException("Expected the id of a problem, but it is '" + id + "'");
    }
    return id.charAt(0) == 'C';
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(1));
  }
}
