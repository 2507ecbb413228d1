package io.sunlit.tenants.store;

import io.sunlit.forms.FormProblem;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.Flow;
import io.sunlit.templates.FlowCheck;
import io.sunlit.templates.FlowUnreadable;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A process whose flow and forms were read from their texts, as far as they can be read.
 *
 * @param flow null if its text is no flow
 * @param forms those that can be read, by id
 * @param problems what was wrong with the texts
 */
record ReadProcess(
    @Nullable Flow flow, Map<String, FormSchema> forms, List<TemplateProblem> problems) {

  private static final String FLOW_UNREADABLE = "flow-unreadable";
  private static final String FORM_UNREADABLE = "form-unreadable";
  private static final String FORM_PROBLEM = "form-problem";

  static ReadProcess of(String xml, Map<String, String> texts) {
    List<TemplateProblem> problems = new ArrayList<>();
    Map<String, FormSchema> forms = new LinkedHashMap<>();
    texts.forEach((id, json) -> read(id, json, forms, problems));
    Flow flow = null;
    try {
      flow = Flow.read(xml);
    } catch (FlowUnreadable e) {
      problems.add(
          new TemplateProblem(FLOW_UNREADABLE, Severity.ERROR, null, e.messageZh(), e.messageEn()));
    }
    return new ReadProcess(flow, Map.copyOf(forms), List.copyOf(problems));
  }

  /**
   * All problems, errors first; empty if there is nothing to say.
   *
   * @param county makes the surroundings that the forms are looked at in
   */
  List<TemplateProblem> check(Function<Map<String, FormSchema>, CheckContext> county) {
    List<TemplateProblem> all = new ArrayList<>(problems);
    if (flow != null) {
      all.addAll(FlowCheck.check(flow, county.apply(forms)));
    }
    all.sort(Comparator.comparing(TemplateProblem::severity));
    return List.copyOf(all);
  }

  private static void read(
      String id, String json, Map<String, FormSchema> forms, List<TemplateProblem> problems) {
    try {
      FormSchema form = FormSchema.parse(json);
      forms.put(id, form);
      for (FormProblem problem : form.problems()) {
        problems.add(
            new TemplateProblem(
                FORM_PROBLEM,
                Severity.ERROR,
                problem.componentId() == null ? id : id + "/" + problem.componentId(),
                "表单“%s”：%s".formatted(id, problem.messageZh()),
                "Form '%s': %s".formatted(id, problem.messageEn())));
      }
    } catch (FormUnreadable e) {
      problems.add(
          new TemplateProblem(
              FORM_UNREADABLE,
              Severity.ERROR,
              id,
              "表单“%s”无法读取：%s".formatted(id, e.messageZh()),
              "Form '%s' cannot be read: %s".formatted(id, e.messageEn())));
    }
  }
}
