package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a check found, errors first; each line can be chosen if somebody wants to know. */
public final class ProblemList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  /**
   * @param onChosen told which problem the reader wants to see, or null if the list is for reading
   */
  public ProblemList(List<TemplateProblem> problems, @Nullable Consumer<TemplateProblem> onChosen) {
    addClassName("studio-problems");
    problems.forEach(problem -> add(line(problem, onChosen)));
  }

  private ListItem line(TemplateProblem problem, @Nullable Consumer<TemplateProblem> onChosen) {
    boolean error = problem.severity() == Severity.ERROR;
    Icon icon = (error ? VaadinIcon.CLOSE_CIRCLE : VaadinIcon.WARNING).create();
    icon.addClassName(error ? "studio-error" : "studio-warning");
    Span kind = new Span(getTranslation(error ? "designer.check.error" : "designer.check.warning"));
    kind.addClassName("studio-problem-kind");
    Span text = new Span(Words.problem(this, problem));
    if (onChosen == null) {
      return new ListItem(icon, kind, text);
    }
    NativeButton button = new NativeButton();
    button.add(icon, kind, text);
    button.addClickListener(e -> onChosen.accept(problem));
    return new ListItem(button);
  }

  public static long errors(List<TemplateProblem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
  }
}
