package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form: the schema that form-js shows, and the judge of what is submitted with it. Immutable;
 * safe for use by many threads.
 */
public final class FormSchema {

  private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

  private final ObjectNode json;
  private final Component form;
  private final List<FormProblem> problems;
  private final boolean usable;
  private final FormPlan plan;

  private FormSchema(ObjectNode json) {
    FormReader reader = new FormReader();
    this.json = json;
    this.form = reader.read(json);
    List<FormProblem> found = new ArrayList<>(reader.problems());
    this.plan = FormPlan.of(form, OwnRules.read(json, form, found));
    this.problems = List.copyOf(found);
    this.usable = reader.usable();
  }

  /**
   * Reads a form. What is wrong inside it is told by {@link #problems}.
   *
   * @throws FormUnreadable if it is no JSON object, larger than 1 MB, or deeper than 100
   */
  public static FormSchema parse(String json) {
    return new FormSchema(FormJson.read(json));
  }

  /**
   * Takes a form that has been read as JSON already.
   *
   * @throws FormUnreadable if it is no JSON object, or deeper than 100
   */
  public static FormSchema of(JsonNode json) {
    return new FormSchema(FormJson.object(json));
  }

  /** All that form-js would refuse, or that browser and server would treat differently. */
  public List<FormProblem> problems() {
    return problems;
  }

  /**
   * Whether form-js could open the form. The problems of one that it cannot open begin with why.
   */
  public boolean isUsable() {
    return usable;
  }

  /** The same form as JSON, with every attribute that it was read with. */
  public String toJson() {
    return FormJson.write(json);
  }

  /** The components that hold a value, in the order of the form. */
  public List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    collect(form, fields);
    return List.copyOf(fields);
  }

  private static void collect(Component component, List<FormField> fields) {
    if (component.type().keyed()) {
      fields.add(
          new FormField(
              component.id(),
              String.join(".", component.ownPath()),
              component.displayPath(),
              component.typeName(),
              label(component)));
    }
    component.children().forEach(c -> collect(c, fields));
  }

  private static @Nullable String label(Component component) {
    for (String property : List.of("label", "dateLabel", "timeLabel")) {
      if (component.get(property) instanceof String s && !s.isEmpty()) {
        return s;
      }
    }
    return null;
  }

  /**
   * The same form with other labels.
   *
   * @param labelByKey new labels by the key or the full path of a field
   * @throws IllegalArgumentException if a key belongs to no field; the message names it
   */
  public FormSchema withLabels(Map<String, String> labelByKey) {
    return new FormSchema(Labels.replaced(json, labelByKey));
  }

  /**
   * The form as a step shows it: give its {@link #toJson} to the viewer, and {@link #visible} as
   * its data.
   *
   * @throws FormUnreadable if the rights name a field that the form does not have
   */
  public FormSchema at(StepRights rights) {
    return rights.byField().isEmpty() ? this : new FormSchema(Restricting.restricted(json, rights));
  }

  /** The server's data without what the step must not see. */
  public ObjectNode visible(JsonNode input) {
    return Js.toJsonObject(visibleData(input));
  }

  private Map<String, @Nullable Object> visibleData(JsonNode input) {
    Map<String, @Nullable Object> data = object(input);
    Withholding.withhold(form, data);
    return data;
  }

  /**
   * Judges a submission as form-js would today, in Jiangsu or where the submission's own times say.
   *
   * @param submission what came from the browser
   * @param input the server's data: what the form was opened with
   */
  public SubmissionVerdict judge(JsonNode submission, JsonNode input) {
    Clock clock = Clock.system(LEGAL_ZONE);
    return judge(submission, input, BrowserZone.of(plan, object(submission), clock));
  }

  /**
   * Judges a submission.
   *
   * @param submission what came from the browser
   * @param input the server's data: what the form was opened with
   * @param clock today, for dates that must not have passed; its zone is the browser's
   */
  public SubmissionVerdict judge(JsonNode submission, JsonNode input, Clock clock) {
    return judge(submission, input, AttachedFiles.UNCHECKED, clock);
  }

  /**
   * Judges a submission as form-js would today, and its attachments.
   *
   * @param files the files that belong to the case
   */
  public SubmissionVerdict judge(JsonNode submission, JsonNode input, AttachedFiles files) {
    Clock clock = Clock.system(LEGAL_ZONE);
    return judge(submission, input, files, BrowserZone.of(plan, object(submission), clock));
  }

  /**
   * Judges a submission and its attachments.
   *
   * @param submission what came from the browser
   * @param input the server's data: what the form was opened with
   * @param files the files that belong to the case
   * @param clock today, for dates that must not have passed; its zone is the browser's
   */
  public SubmissionVerdict judge(
      JsonNode submission, JsonNode input, AttachedFiles files, Clock clock) {
    if (!usable) {
      return brokenForm();
    }
    if (!submission.isObject()) {
      return refusal("not-an-object");
    }
    String tooMuch = Bounds.exceeded(submission);
    if (tooMuch != null) {
      return refusal(tooMuch);
    }
    return Judging.judge(plan, object(submission), visibleData(input), files, clock);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> object(JsonNode json) {
    return Js.fromJson(json) instanceof Map<?, ?> map
        ? (Map<String, @Nullable Object>) map
        : Map.of();
  }

  /** That the form cannot be used, and all that is wrong with it, each at its component. */
  private SubmissionVerdict brokenForm() {
    List<SubmissionError> errors = new ArrayList<>(refusal("form-broken").errors());
    for (FormProblem p : problems) {
      errors.add(new SubmissionError(p.componentId(), "", p.code(), p.messageZh(), p.messageEn()));
    }
    return new SubmissionVerdict(errors, Js.toJsonObject(Map.of()));
  }

  private static SubmissionVerdict refusal(String code) {
    return new SubmissionVerdict(List.of(Texts.error(null, "", code)), Js.toJsonObject(Map.of()));
  }
}
