package io.sunlit.templates.checks;

import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.powers.PowerProcedures;
import io.sunlit.templates.powers.SpecialProcedureKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The special procedures (特别程序) of the flow are among those that its item allows: each stops the
 * clock (行政许可法 art. 45). A step names its procedure by the attribute {@code procedure}, a code of
 * {@code power-types.yaml}; the stage of hearings is one by itself where permits are concerned.
 */
record SpecialProceduresAreAllowed() implements TemplateCheck {

  private static final String STAGE = "special-procedure";

  @Override
  public String code() {
    return "special-procedure";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    Optional<ItemFacts> item = subject.context().itemFacts();
    for (Marked step : subject.steps()) {
      String named = step.mark().text("procedure").orElse("");
      if (!named.isEmpty() && kinds().specialProcedure(named).isEmpty()) {
        unknown(step, named, findings);
      } else if (item.isPresent()) {
        check(step, item.get(), findings);
      }
    }
  }

  private static PowerProcedures kinds() {
    return PowerProcedures.shipped();
  }

  private static void unknown(Marked step, String named, Findings findings) {
    List<String> codes =
        kinds().specialProcedures().stream().map(SpecialProcedureKind::code).toList();
    findings.error(
        step.node().id(),
        "步骤「%s」的特别程序“%s”不存在。请从清单中选择：%s。".formatted(step.node().label(), named, zh(codes)),
        "Step '%s' names the special procedure '%s', which does not exist. Choose one of: %s."
            .formatted(step.node().label(), named, String.join(", ", codes)));
  }

  private static void check(Marked step, ItemFacts item, Findings findings) {
    List<String> allowed = item.specialProcedures();
    String label = step.node().label();
    String stage = step.mark().text("stage").orElse("");
    boolean permit = "permit".equals(item.powerType());
    String kind = stage.equals("hearing") && permit ? "hearing" : "";
    String named = step.mark().text("procedure").orElse(kind);
    boolean starts =
        (" " + step.mark().text("actions").orElse("") + " ").contains(" " + STAGE + " ");
    if (!named.isEmpty() && !allowed.contains(named)) {
      findings.error(
          step.node().id(),
          "步骤「%s」是特别程序“%s”，但该事项不允许（允许：%s）。请删去该步骤，或在事项中增加该特别程序及其依据。"
              .formatted(label, zh(List.of(named)), zh(allowed)),
          "Step '%s' is the special procedure '%s', which the item does not allow (allowed: %s). Remove the step, or add the procedure and its basis to the item."
              .formatted(label, named, allowed.isEmpty() ? "none" : String.join(", ", allowed)));
    } else if (named.isEmpty() && allowed.isEmpty() && (stage.equals(STAGE) || starts)) {
      findings.error(
          step.node().id(),
          "步骤「%s」用到特别程序，但该事项没有特别程序，时限不能停止计算。请删去，或在事项中增加特别程序及其依据。".formatted(label),
          "Step '%s' uses a special procedure, but the item has none, so nothing may stop its clock. Remove it, or add the procedure and its basis to the item."
              .formatted(label));
    }
  }

  private static String zh(List<String> codes) {
    return codes.isEmpty()
        ? "无"
        : codes.stream()
            .map(code -> kinds().specialProcedure(code).map(kind -> kind.zh()).orElse(code))
            .collect(Collectors.joining("、"));
  }
}
