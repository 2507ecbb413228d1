package io.sunlit.designer.studio.drafting;

import io.sunlit.forms.FormProblem;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.templates.Flow;
import io.sunlit.templates.FlowUnreadable;
import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.xml.XmlElement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a draft must be to be stored: within bounds, and such that the editors open it again. Less
 * than publishing asks for: a draft may be unfinished and wrong.
 */
final class StorableDraft {

  static final int MOST_FORMS = 50;

  private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final Pattern FORM_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");

  /** What bpmn-js takes as an id; it refuses the whole file for another. */
  private static final Pattern ELEMENT_ID =
      Pattern.compile("([A-Za-z][\\w.-]*:)?[A-Za-z_][\\w.-]*");

  private StorableDraft() {}

  /**
   * @throws FlowNotOpenable if the flow is no BPMN diagram, or none that can be drawn
   * @throws FormNotOpenable if a form is no form, or has what no form editor knows
   * @throws TooManyForms if there are more than {@value #MOST_FORMS}
   * @throws FormIdNotValid if a form has an id that cannot be referred to
   */
  static void require(String flow, Map<String, String> forms) {
    requireFlow(flow);
    if (forms.size() > MOST_FORMS) {
      throw new TooManyForms(forms.size(), MOST_FORMS);
    }
    forms.forEach(StorableDraft::requireForm);
  }

  private static void requireFlow(String xml) {
    Flow flow;
    try {
      flow = Flow.read(xml);
    } catch (FlowUnreadable e) {
      throw new FlowNotOpenable(e.messageZh(), e.messageEn());
    }
    XmlElement root = flow.document().root();
    if (root.elements(DIAGRAM, "BPMNDiagram")
        .noneMatch(diagram -> diagram.element(DIAGRAM, "BPMNPlane").isPresent())) {
      throw new FlowNotOpenable(
          "文件里只有流程，没有图形位置（BPMNDiagram），无法显示。请用带图形的文件。",
          "The file has a process but no diagram (BPMNDiagram) to show. Use a file with a diagram.");
    }
    requireIds(root);
  }

  private static void requireIds(XmlElement root) {
    Set<String> seen = new HashSet<>();
    root.all()
        .filter(e -> e.namespace().equals(Bpmn.MODEL) || e.namespace().equals(DIAGRAM))
        .forEach(
            element -> {
              String id = element.attribute("id");
              if (id == null) {
                return;
              }
              if (!ELEMENT_ID.matcher(id).matches()) {
                throw new FlowNotOpenable(
                    "编号“%s”（第 %d 行）不能用。请以字母开头，只用字母、数字、下划线、连字符和点。".formatted(id, element.line()),
                    "The id '%s' (line %d) cannot be used. Begin with a letter; use letters, digits, underscores, hyphens and dots."
                        .formatted(id, element.line()));
              }
              if (!seen.add(id)) {
                throw new FlowNotOpenable(
                    "编号“%s”用了两次（第 %d 行）。请给其中一个元素换一个编号。".formatted(id, element.line()),
                    "The id '%s' is used twice (line %d). Give one of the elements another."
                        .formatted(id, element.line()));
              }
            });
  }

  static void requireForm(String id, String json) {
    if (!FORM_ID.matcher(id).matches()) {
      throw new FormIdNotValid(id);
    }
    FormSchema form;
    try {
      form = FormSchema.parse(json);
    } catch (FormUnreadable e) {
      throw new FormNotOpenable(id, e.messageZh(), e.messageEn());
    }
    if (!form.isUsable()) {
      FormProblem first = form.problems().getFirst();
      throw new FormNotOpenable(id, first.messageZh(), first.messageEn());
    }
  }
}
