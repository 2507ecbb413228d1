package io.sunlit.forms.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.js.Js;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("open-issue-4")
class FormDifferentialIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CASES = Integer.getInteger("sunlit.form.cases", 1_200);

  private static final int WORKERS = 2;

  /** The zone that {@link FormJs} runs in. */
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
  private final List<String> found = new CopyOnWriteArrayList<>();
  private final AtomicInteger pairs = new AtomicInteger();

  @Test
  void judgesAsFormJsDoes() throws Exception {
    // given
    long seed = Long.getLong("sunlit.seed", System.nanoTime());

    // when
    List<String> differences = new CopyOnWriteArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        FormGenerator generator = new FormGenerator(new Dice(seed + worker));
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
        pairs.get(), counts, differences.size(), seed);
    assertThat(differences).as("seed %d", seed).isEmpty();
    assertThat(pairs.get()).isGreaterThanOrEqualTo(CASES * 2 * 9 / 10);
  }

  private @Nullable Void compare(FormGenerator generator, int cases, List<String> differences)
      throws IOException, InterruptedException {
    try (FormJs formJs = FormJs.start("differential.cjs")) {
      int compared = 0;
      while (compared < cases) {
        FormGenerator.Example example = generator.next();
        FormSchema form = FormSchema.parse(example.schema().toString());
        if (!form.problems().isEmpty()) {
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
    SubmissionVerdict ours = form.judge(example.data(), example.input(), CLOCK);
    pairs.incrementAndGet();
    String why;
    if (answer.has("thrown")) {
      formJs.restart();
      count("form-js throws");
      why = ours.valid() ? "form-js throws, we accept" : null;
    } else {
      why = compared(answer, ours, example);
      if (why == null) {
        SubmissionVerdict again = form.judge(answer.get("sent"), example.input(), CLOCK);
        pairs.incrementAndGet();
        count(answer.get("errors").isEmpty() ? "its own data, valid" : "its own data, invalid");
        String inverse = comparedReachable(answer, again);
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
      return comparedReachable(answer, ours);
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

  private static @Nullable String comparedReachable(JsonNode answer, SubmissionVerdict ours) {
    TreeSet<String> expected = new TreeSet<>();
    answer.get("errors").forEach(e -> expected.add(e.asString()));
    TreeSet<String> actual = new TreeSet<>();
    ours.errors().forEach(e -> actual.add(e.componentId() + " " + e.path()));
    if (!expected.equals(actual)) {
      return "errors differ: form-js " + expected + ", we " + actual;
    }
    return Js.same(Js.fromJson(answer.get("sent")), Js.fromJson(ours.data()))
        ? null
        : "data differs";
  }
}
