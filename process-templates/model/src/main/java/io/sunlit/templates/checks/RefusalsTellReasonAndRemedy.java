package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of a step that may refuse what was applied for, or refuse to accept the application, has
 * a field in which the reason is written, and tells the remedy: reconsideration or a lawsuit (行政许可法
 * art. 38 for a refusal, art. 32 for 不予受理, which is a decision of its own; 行政复议法实施条例 art. 17 for
 * every act that burdens somebody). A step without a form asks for the reason in the platform's own
 * dialog, and its decision document tells the remedy. What an organ opens itself (立案) has no
 * applicant who could be refused, and a flow in which no step grants or refuses anything (便民服务)
 * decides nothing.
 */
record RefusalsTellReasonAndRemedy() implements TemplateCheck {

  private static final Pattern REMEDY =
      Pattern.compile("救济|复议|诉讼|remed|reconsider|lawsuit|appeal", Pattern.CASE_INSENSITIVE);
  private static final Pattern REASON =
      Pattern.compile(
          "理由|原因|意见|说明|事实|依据|结论|reason|opinion|fact|basis|conclusion", Pattern.CASE_INSENSITIVE);

  /**
   * What a step may do to the applicant's disadvantage, and the law that asks for reason and
   * remedy.
   */
  private record Act(String zh, String en, String lawZh, String lawEn) {}

  private static final Act REFUSAL =
      new Act("不予许可或不同意的", "refuse", "行政许可法第三十八条", "Administrative Licence Law, art. 38");
  private static final Act NOT_ACCEPTED =
      new Act(
          "不予受理的",
          "refuse acceptance",
          "行政许可法第三十二条、第三十八条",
          "Administrative Licence Law, art. 32 and 38");

  @Override
  public String code() {
    return "refusal-reason";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    if (subject.steps().stream().noneMatch(step -> offers(step, "approve", "refuse"))) {
      return;
    }
    Map<String, FormUse> uses = new HashMap<>();
    FormUse.of(subject).forEach(use -> uses.put(use.element(), use));
    for (Marked step : subject.steps()) {
      FormUse use = uses.get(step.node().id());
      if (use == null) {
        continue;
      }
      boolean accepts = step.mark().text("stage").orElse("").equals("acceptance");
      if (offers(step, "refuse")) {
        check(step, use, REFUSAL, findings);
      } else if (accepts && offers(step, "refuse-acceptance")) {
        check(step, use, NOT_ACCEPTED, findings);
      }
    }
  }

  private static boolean offers(Marked step, String... actions) {
    List<String> offered = List.of(step.mark().text("actions").orElse("").split(" "));
    return Stream.of(actions).anyMatch(offered::contains);
  }

  private static void check(Marked step, FormUse use, Act act, Findings findings) {
    List<FormPart> shown = use.shown().stream().filter(part -> !part.hidden()).toList();
    if (shown.stream()
        .noneMatch(p -> p.writable() && REASON.matcher(p.label() + " " + p.key()).find())) {
      findings.error(
          step.node().id(),
          "步骤「%s」可以作出%s决定，但表单“%s”没有可填写的理由或意见。请添加该字段（%s）。"
              .formatted(step.node().label(), act.zh, use.form(), act.lawZh),
          "Step '%s' may %s, but form '%s' has no field for the reason or opinion. Add one (%s)."
              .formatted(step.node().label(), act.en, use.form(), act.lawEn));
    }
    if (shown.stream().noneMatch(part -> REMEDY.matcher(part.text() + part.label()).find())) {
      findings.error(
          step.node().id(),
          "步骤「%s」可以作出%s决定，但表单“%s”没有写明救济途径。请添加一段文字，告知可以申请行政复议或提起行政诉讼（%s）。"
              .formatted(step.node().label(), act.zh, use.form(), act.lawZh),
          "Step '%s' may %s, but form '%s' does not tell the remedy. Add a text that names administrative reconsideration or a lawsuit (%s)."
              .formatted(step.node().label(), act.en, use.form(), act.lawEn));
    }
  }
}
