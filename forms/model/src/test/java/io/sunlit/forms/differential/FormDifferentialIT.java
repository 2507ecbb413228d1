package io.sunlit.forms.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.js.Js;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * form-js itself is the oracle: generated forms and the hand-written cases are filled in, in a Node
 * process, as a person would, and judged here.
 */
class FormDifferentialIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CASES = Integer.getInteger("sunlit.form.cases", 1_100);

  /** Always the same, so that a build fails for its own changes only: try others by property. */
  private static final long SEED = Long.getLong("sunlit.seed", 20_261_127L);

  private static final int WORKERS = 2;

  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
  private final List<String> found = new CopyOnWriteArrayList<>();
  private final AtomicInteger pairs = new AtomicInteger();

  @Test
  void judgesAsFormJsDoes() throws Exception {
    // when
    List<String> differences = new CopyOnWriteArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        FormGenerator generator = new FormGenerator(new Dice(SEED + worker));
        all.add(workers.submit(() -> compare(generator, CASES / WORKERS, differences)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }

    // then
    Files.write(Path.of("target/form-differences.jsonl"), found);
    System.out.printf(
        "Forms against form-js: %d pairs, %s, %d different, seed %d%n",
        pairs.get(), counts, differences.size(), SEED);
    assertThat(differences).as("seed %d", SEED).isEmpty();
    assertThat(pairs.get()).isGreaterThanOrEqualTo(CASES * 2 * 9 / 10);
  }

  @Test
  void theHandWrittenCasesAreAnsweredAsRecorded() throws Exception {
    List<String> differences = new ArrayList<>();
    List<String> recorded = new ArrayList<>();
    try (FormJs formJs = FormJs.start("differential.cjs")) {
      for (FormCases.Case one : brokenLast(FormCases.all())) {
        ObjectNode answer = (ObjectNode) formJs.ask(one.question());
        answer.remove("id");
        answer.remove("unsteady");
        if (answer.has("thrown")) {
          answer.retain("thrown");
        }
        if (!answer.equals(one.recorded())) {
          differences.add(one.id() + ": " + answer + ", recorded " + one.recorded());
        }
        recorded.add(FormJs.write(((ObjectNode) one.line()).set("formJs", answer)));
      }
    }
    Files.write(Path.of("target/form-cases.jsonl"), recorded);

    assertThat(recorded).hasSizeGreaterThan(500);
    assertThat(differences).as("target/form-cases.jsonl has the answers of today").isEmpty();
  }

  /** An exception may leave form-js's renderer in no defined state, so nothing else follows. */
  private static List<FormCases.Case> brokenLast(List<FormCases.Case> cases) {
    return cases.stream()
        .sorted(Comparator.comparing((FormCases.Case c) -> c.recorded().has("thrown")))
        .toList();
  }

  private @Nullable Void compare(FormGenerator generator, int cases, List<String> differences)
      throws IOException, InterruptedException {
    try (FormJs formJs = FormJs.start("differential.cjs")) {
      int compared = 0;
      while (compared < cases) {
        FormGenerator.Example example = generator.next();
        FormSchema form = FormSchema.parse(example.schema().toString());
        if (!form.problems().stream().allMatch(p -> p.code().equals("expression-differs"))
            || !form.isUsable()) {
          count("refused by the check");
          continue;
        }
        compared++;
        String difference = difference(formJs, form, example);
        if (difference != null) {
          differences.add(difference);
        }
      }
    }
    return null;
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private @Nullable String difference(
      FormJs formJs, FormSchema form, FormGenerator.Example example) {
    ObjectNode question = JSON.createObjectNode();
    question.set("schema", example.schema());
    question.set("input", example.input());
    question.set("data", example.data());
    JsonNode answer = formJs.ask(question);
    SubmissionVerdict ours = form.judge(example.data(), example.input(), FormCases.CLOCK);
    pairs.incrementAndGet();
    String why;
    if (answer.has("thrown")) {
      formJs.restart();
      count("form-js throws");
      why = ours.valid() ? "form-js throws, we accept" : null;
    } else {
      why = compared(answer, ours, example);
      if (why == null) {
        SubmissionVerdict again = form.judge(answer.get("sent"), example.input(), FormCases.CLOCK);
        pairs.incrementAndGet();
        count(answer.get("errors").isEmpty() ? "its own data, valid" : "its own data, invalid");
        String inverse = FormCases.differences(answer, again);
        why = inverse == null ? null : "its own data: " + inverse;
        if (why != null) {
          ours = again;
        }
      }
    }
    if (why != null) {
      question.set("answer", answer);
      question.put("why", why).put("ours", ours.toString());
      found.add(question.toString());
    }
    return why == null
        ? null
        : "%s%n  schema %s%n  input %s%n  data %s%n  form-js %s%n  we %s"
            .formatted(why, example.schema(), example.input(), example.data(), answer, ours);
  }

  private @Nullable String compared(
      JsonNode answer, SubmissionVerdict ours, FormGenerator.Example example) {
    if (Js.same(Js.fromJson(answer.get("sent")), Js.fromJson(example.data()))) {
      count(answer.get("errors").isEmpty() ? "reachable, valid" : "reachable, invalid");
      return FormCases.differences(answer, ours);
    }
    count(ours.valid() ? "unreachable, made good" : "unreachable, refused");
    if (!ours.valid()) {
      return null;
    }
    if (!answer.get("errors").isEmpty()) {
      return "we accept what form-js would refuse";
    }
    return Js.same(Js.fromJson(answer.get("sent")), Js.fromJson(ours.data()))
        ? null
        : "we would store other data";
  }
}
