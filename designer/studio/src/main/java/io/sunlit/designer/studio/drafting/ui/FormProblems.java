package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import io.sunlit.designer.studio.ui.ProblemList;
import io.sunlit.forms.FormProblem;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.List;
import java.util.function.Consumer;

/** What is wrong with a form; its tab says how much. */
final class FormProblems extends Div {

  private static final long serialVersionUID = 1L;

  private final Tab tab = new Tab();
  private final transient Consumer<String> onChosen;

  /**
   * @param onChosen told the id of the component that the reader wants to see
   */
  FormProblems(Consumer<String> onChosen) {
    this.onChosen = onChosen;
    addClassName("studio-preview");
  }

  Tab tab() {
    return tab;
  }

  void show(List<FormProblem> problems) {
    removeAll();
    tab.setLabel(getTranslation("designer.form.problems", problems.size()));
    if (problems.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("designer.form.problems.none"));
      none.addClassName("studio-ok");
      add(none);
      return;
    }
    add(
        new Paragraph(getTranslation("designer.form.problems.text")),
        new ProblemList(
            problems.stream().map(FormProblems::problem).toList(),
            problem -> {
              String component = problem.element();
              if (component != null) {
                onChosen.accept(component);
              }
            }));
  }

  private static TemplateProblem problem(FormProblem problem) {
    return new TemplateProblem(
        problem.code(),
        Severity.ERROR,
        problem.componentId(),
        problem.messageZh(),
        problem.messageEn());
  }
}
