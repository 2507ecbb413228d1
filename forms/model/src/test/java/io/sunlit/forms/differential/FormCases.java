package io.sunlit.forms.differential;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionError;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.js.Js;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hand-written cases, {@code form-cases.jsonl}: a form, what it is opened with, what is submitted,
 * and what form-js itself has made of it ({@code formJs}). Where our judge refuses on purpose what
 * form-js would silently correct, {@code refusedWith} says with which codes. The lines can be given
 * to {@code form validate --batch} as they are.
 */
final class FormCases {

  /** The zone that {@link FormJs} runs in. */
  static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  private static final JsonMapper JSON = new JsonMapper();

  private FormCases() {}

  /** One line. */
  record Case(JsonNode line) {
    String id() {
      return line.get("id").asString();
    }

    /** What form-js has to say about it: {@code sent} and {@code errors}, or {@code thrown}. */
    JsonNode recorded() {
      return line.get("formJs");
    }

    ObjectNode question() {
      ObjectNode question = JSON.createObjectNode();
      question.set("schema", line.get("schema"));
      question.set("input", line.has("input") ? line.get("input") : JSON.createObjectNode());
      question.set("data", line.get("data"));
      return question;
    }

    /** What our verdict has other than form-js, or null. */
    @Nullable String difference() {
      SubmissionVerdict ours =
          FormSchema.of(line.get("schema")).judge(line.path("data"), line.path("input"), CLOCK);
      if (line.has("refusedWith")) {
        Set<String> codes =
            ours.errors().stream().map(SubmissionError::code).collect(Collectors.toSet());
        Set<String> expected = new TreeSet<>();
        line.get("refusedWith").forEach(code -> expected.add(code.asString()));
        return codes.containsAll(expected) ? null : "refused with " + codes + ", not " + expected;
      }
      return recorded().has("thrown")
          ? (ours.valid() ? "form-js throws, we accept" : null)
          : differences(recorded(), ours);
    }

    @Override
    public String toString() {
      return id();
    }
  }

  /** The components in error with their paths, and the data that is sent. */
  static @Nullable String differences(JsonNode formJs, SubmissionVerdict ours) {
    TreeSet<String> expected = new TreeSet<>();
    formJs.get("errors").forEach(e -> expected.add(e.asString()));
    TreeSet<String> actual = new TreeSet<>();
    ours.errors().forEach(e -> actual.add(e.componentId() + " " + e.path()));
    if (!expected.equals(actual)) {
      return "errors differ: form-js " + expected + ", we " + actual;
    }
    return Js.same(Js.fromJson(formJs.get("sent")), Js.fromJson(ours.data()))
        ? null
        : "data differs: form-js " + formJs.get("sent") + ", we " + ours.data();
  }

  static List<Case> all() throws IOException {
    try (InputStream in = FormCases.class.getResourceAsStream("/form-cases.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("Expected form-cases.jsonl, but it is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> new Case(JSON.readTree(line)))
          .toList();
    }
  }
}
