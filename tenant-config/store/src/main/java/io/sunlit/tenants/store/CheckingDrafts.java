package io.sunlit.tenants.store;

import io.sunlit.forms.FormProblem;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.templates.Flow;
import io.sunlit.templates.FlowCheck;
import io.sunlit.templates.FlowUnreadable;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ProcessDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a draft could run in its county, and what is in the way. */
public class CheckingDrafts {

  private static final String FLOW_UNREADABLE = "flow-unreadable";
  private static final String FORM_UNREADABLE = "form-unreadable";
  private static final String FORM_PROBLEM = "form-problem";

  private final CatalogItems items;
  private final Departments departments;
  private final Posts posts;

  public CheckingDrafts(CatalogItems items, Departments departments, Posts posts) {
    this.items = items;
    this.departments = departments;
    this.posts = posts;
  }

  /**
   * All problems of the flow and its forms, errors first; empty if there is nothing to say. Takes a
   * draft that need not be saved.
   *
   * @throws CatalogItemNotFound if the county has no such item
   */
  @Transactional(readOnly = true)
  public List<TemplateProblem> check(ProcessDraft draft) {
    ImplementationItem item =
        items
            .find(draft.tenant(), draft.itemCode())
            .orElseThrow(() -> new CatalogItemNotFound(draft.itemCode()));
    List<TemplateProblem> problems = new ArrayList<>();
    Map<String, FormSchema> forms = new LinkedHashMap<>();
    draft.forms().forEach((id, json) -> read(id, json, forms, problems));
    try {
      Flow flow = Flow.read(draft.flow());
      problems.addAll(
          FlowCheck.check(flow, new CountyCheckContext(item, forms, departments, posts, items)));
    } catch (FlowUnreadable e) {
      problems.add(
          new TemplateProblem(FLOW_UNREADABLE, Severity.ERROR, null, e.messageZh(), e.messageEn()));
    }
    problems.sort(Comparator.comparing(TemplateProblem::severity));
    return List.copyOf(problems);
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
