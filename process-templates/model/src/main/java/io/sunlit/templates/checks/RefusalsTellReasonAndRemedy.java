package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of a decision that may refuse has a field in which the reason is written, and tells the
 * remedy: reconsideration or a lawsuit (行政许可法 art. 38). A step without a form asks for the reason
 * in the platform's own dialog, and its decision document tells the remedy.
 */
record RefusalsTellReasonAndRemedy() implements TemplateCheck {

  private static final Pattern REMEDY =
      Pattern.compile("救济|复议|诉讼|remed|reconsider|lawsuit|appeal", Pattern.CASE_INSENSITIVE);
  private static final Pattern REASON =
      Pattern.compile("理由|原因|意见|说明|事实|依据|reason|opinion|fact|basis", Pattern.CASE_INSENSITIVE);

  @Override
  public String code() {
    return "refusal-reason";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    Map<String, FormUse> uses = new HashMap<>();
    FormUse.of(subject).forEach(use -> uses.put(use.element(), use));
    for (Marked step : subject.steps()) {
      FormUse use = uses.get(step.node().id());
      String actions = " " + step.mark().text("actions").orElse("") + " ";
      boolean decides = step.mark().text("stage").orElse("").equals("decision");
      if (use != null && decides && actions.contains(" refuse ")) {
        check(step, use, findings);
      }
    }
  }

  private static void check(Marked step, FormUse use, Findings findings) {
    List<FormPart> shown = use.shown().stream().filter(part -> !part.hidden()).toList();
    if (shown.stream()
        .noneMatch(p -> p.writable() && REASON.matcher(p.label() + " " + p.key()).find())) {
      findings.warning(
          step.node().id(),
          "步骤「%s」可以作出不予决定，但表单“%s”没有可填写的理由或意见。请添加该字段（行政许可法第三十八条）。"
              .formatted(step.node().label(), use.form()),
          "Step '%s' may refuse, but form '%s' has no field for the reason or opinion. Add one (Administrative Licence Law, art. 38)."
              .formatted(step.node().label(), use.form()));
    }
    if (shown.stream().noneMatch(part -> REMEDY.matcher(part.text() + part.label()).find())) {
      findings.warning(
          step.node().id(),
          "步骤「%s」可以作出不予决定，但表单“%s”没有写明救济途径。请添加一段文字，告知可以申请行政复议或提起行政诉讼。"
              .formatted(step.node().label(), use.form()),
          "Step '%s' may refuse, but form '%s' does not tell the remedy. Add a text that names administrative reconsideration or a lawsuit."
              .formatted(step.node().label(), use.form()));
    }
  }
}
