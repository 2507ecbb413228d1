package io.sunlit.runtime.engine;

import static io.sunlit.runtime.engine.EngineFixture.KUNSHAN;
import static io.sunlit.runtime.engine.EngineFixture.ZHANGJIAGANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sunlit.runtime.engine.FixtureCases.Step;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.CaseNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.transaction.IllegalTransactionStateException;

@Execution(ExecutionMode.CONCURRENT)
class FlowRoundTripIT extends RunningEngine {

  @Test
  void shouldRunAFlowToItsEnd() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.withGateway();
    cases.deploy(ZHANGJIAGANG, flow);
    cases.start(ZHANGJIAGANG, number, flow.id(), Map.of("area", 120));

    Step review = awaitStep(ZHANGJIAGANG, number);
    assertThat(review.element()).isEqualTo("Task_Review");
    cases.complete(review, Map.of("Task_Review", "more"));
    Step more = awaitStep(ZHANGJIAGANG, number);
    assertThat(more.element()).isEqualTo("Task_More");
    cases.complete(more, Map.of());

    await("the end", () -> cases.endOf(ZHANGJIAGANG, number).equals("ENDED"));
    await("an empty outbox", () -> cases.count("engine_command where problem is null") == 0);
    assertThat(problems.of(ZHANGJIAGANG)).isEmpty();
  }

  @Test
  void shouldServeTwoCountiesWithTheSameFlowAndTheSameCaseNumber() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.parallelSteps(2);
    cases.deploy(ZHANGJIAGANG, flow);
    cases.deploy(KUNSHAN, flow);
    cases.start(ZHANGJIAGANG, number, flow.id(), Map.of());
    cases.start(KUNSHAN, number, flow.id(), Map.of());

    await("two steps there", () -> cases.openOf(ZHANGJIAGANG, number).size() == 2);
    await("two steps here", () -> cases.openOf(KUNSHAN, number).size() == 2);
    cases.openOf(KUNSHAN, number).forEach(step -> cases.complete(step, Map.of()));

    await("the end of one", () -> cases.endOf(KUNSHAN, number).equals("ENDED"));
    assertThat(cases.openOf(ZHANGJIAGANG, number)).hasSize(2);
    assertThat(cases.endOf(ZHANGJIAGANG, number)).isEmpty();
  }

  @Test
  void shouldStopACancelledFlow() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.parallelSteps(3);
    cases.deploy(ZHANGJIAGANG, flow);
    cases.start(ZHANGJIAGANG, number, flow.id(), Map.of());
    await("three steps", () -> cases.openOf(ZHANGJIAGANG, number).size() == 3);

    cases.cancel(ZHANGJIAGANG, number);

    await("the stop", () -> cases.endOf(ZHANGJIAGANG, number).equals("STOPPED"));
    assertThat(cases.openOf(ZHANGJIAGANG, number)).isEmpty();
  }

  @Test
  void shouldStopAFlowThatIsCancelledBeforeItsStartIsThrough() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.oneStep();
    cases
        .transaction()
        .executeWithoutResult(
            status -> {
              engine.deploy(ZHANGJIAGANG, flow);
              engine.start(ZHANGJIAGANG, number, flow.id(), Map.of());
              engine.cancel(ZHANGJIAGANG, number);
            });
    await("the stop", () -> cases.endOf(ZHANGJIAGANG, number).equals("STOPPED"));
  }

  @Test
  void shouldTellOfAFlowThatIsStuck() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.withGateway();
    cases.deploy(ZHANGJIAGANG, flow);
    cases.start(ZHANGJIAGANG, number, flow.id(), Map.of());
    cases.complete(awaitStep(ZHANGJIAGANG, number), Map.of("Task_Review", "neither"));

    await("the incident", () -> !cases.incidentsOf(number).isEmpty());
    assertThat(cases.incidentsOf(number).getFirst()).contains("CONDITION_ERROR");
    cases.cancel(ZHANGJIAGANG, number);
    await("the stop", () -> cases.endOf(ZHANGJIAGANG, number).equals("STOPPED"));
  }

  @Test
  void shouldHaveNoEffectWhenCallsAreRepeated() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.withGateway();
    cases.deploy(ZHANGJIAGANG, flow);
    cases.deploy(ZHANGJIAGANG, flow);
    cases.start(ZHANGJIAGANG, number, flow.id(), Map.of());
    cases
        .transaction()
        .executeWithoutResult(
            status -> engine.start(ZHANGJIAGANG, number, flow.id(), Map.of("again", true)));
    Step review = awaitStep(ZHANGJIAGANG, number);
    for (int i = 0; i < 3; i++) {
      cases
          .transaction()
          .executeWithoutResult(
              status ->
                  engine.completeStep(
                      ZHANGJIAGANG, number, review.key(), Map.of("Task_Review", "pass")));
    }
    await("the end", () -> cases.endOf(ZHANGJIAGANG, number).equals("ENDED"));
    cases
        .transaction()
        .executeWithoutResult(
            status -> {
              engine.completeStep(ZHANGJIAGANG, number, review.key(), Map.of());
              engine.start(ZHANGJIAGANG, number, flow.id(), Map.of());
              engine.cancel(ZHANGJIAGANG, number);
            });
    await("an empty outbox", () -> cases.count("engine_command") == 0);
    assertThat(cases.openOf(ZHANGJIAGANG, number)).hasSize(1); // the fixture's own note
  }

  @Test
  void shouldNotCompleteAStepOfAnotherCountyOrCase() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.oneStep();
    cases.deploy(ZHANGJIAGANG, flow);
    cases.start(ZHANGJIAGANG, number, flow.id(), Map.of());
    Step step = awaitStep(ZHANGJIAGANG, number);

    cases
        .transaction()
        .executeWithoutResult(
            status -> {
              engine.completeStep(KUNSHAN, number, step.key(), Map.of());
              engine.completeStep(ZHANGJIAGANG, newCase(), step.key(), Map.of());
            });

    // only of this step: what is delivered leaves the outbox a moment later
    assertThat(cases.count("engine_command where step_key = " + step.key())).isZero();
    cases.complete(step, Map.of());
    await("the end", () -> cases.endOf(ZHANGJIAGANG, number).equals("ENDED"));
  }

  @Test
  void shouldTellTheEngineNothingOfARolledBackTransaction() {
    CaseNumber number = newCase();
    CompiledFlow flow = Flows.oneStep();
    cases.deploy(ZHANGJIAGANG, flow);
    cases
        .transaction()
        .executeWithoutResult(
            status -> {
              engine.start(ZHANGJIAGANG, number, flow.id(), Map.of());
              status.setRollbackOnly();
            });
    CaseNumber next = newCase();
    cases.start(ZHANGJIAGANG, next, flow.id(), Map.of());
    awaitStep(ZHANGJIAGANG, next);
    assertThat(cases.openOf(ZHANGJIAGANG, number)).isEmpty();
  }

  @Test
  void shouldDemandATransaction() {
    CaseNumber number = newCase();
    for (Runnable call :
        List.<Runnable>of(
            () -> engine.deploy(ZHANGJIAGANG, Flows.oneStep()),
            () -> engine.start(ZHANGJIAGANG, number, "flow-1", Map.of()),
            () -> engine.completeStep(ZHANGJIAGANG, number, 1, Map.of()),
            () -> engine.cancel(ZHANGJIAGANG, number))) {
      assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(call::run);
    }
  }
}
