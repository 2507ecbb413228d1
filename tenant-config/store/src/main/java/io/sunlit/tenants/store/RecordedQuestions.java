package io.sunlit.tenants.store;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.ItemFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A county that notes what it was asked and what it answered. A check knows of a county only what
 * it asked: where another county would answer everything the same, its findings are the same.
 */
final class RecordedQuestions implements CheckContext {

  private final CheckContext county;
  private final Map<String, Answered> answered = new LinkedHashMap<>();

  private record Answered(Function<CheckContext, ?> question, Object answer) {}

  RecordedQuestions(CheckContext county) {
    this.county = county;
  }

  /** Whether the other county answers all that was asked in the same way. */
  boolean wouldBeAnsweredBy(CheckContext other) {
    return answered.values().stream()
        .allMatch(answer -> answer.question.apply(other).equals(answer.answer));
  }

  /** Forms belong to the process, not to the county. */
  @Override
  public Optional<FormSchema> form(String id) {
    return county.form(id);
  }

  @Override
  public boolean hasDepartment(String code) {
    return ask("hasDepartment " + code, context -> context.hasDepartment(code));
  }

  @Override
  public String departmentName(String code) {
    return ask("departmentName " + code, context -> context.departmentName(code));
  }

  @Override
  public boolean hasPost(@Nullable String department, String post) {
    return ask("hasPost " + department + " " + post, context -> context.hasPost(department, post));
  }

  @Override
  public boolean hasItem(String baseCode) {
    return ask("hasItem " + baseCode, context -> context.hasItem(baseCode));
  }

  @Override
  public Optional<String> departmentOfItem(String baseCode) {
    return ask("departmentOfItem " + baseCode, context -> context.departmentOfItem(baseCode));
  }

  @Override
  public boolean forbidsDefaultConsent(String baseCode) {
    return ask(
        "forbidsDefaultConsent " + baseCode, context -> context.forbidsDefaultConsent(baseCode));
  }

  @Override
  public Optional<ItemFacts> itemFacts() {
    return ask("itemFacts", CheckContext::itemFacts);
  }

  private <T> T ask(String words, Function<CheckContext, T> question) {
    T answer = question.apply(county);
    answered.put(words, new Answered(question, answer));
    return answer;
  }
}
