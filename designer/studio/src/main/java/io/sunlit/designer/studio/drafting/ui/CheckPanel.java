package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.FlexComponent.JustifyContentMode;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import io.sunlit.designer.studio.ui.ProblemList;
import io.sunlit.templates.TemplateProblem;
import java.util.List;
import java.util.function.Consumer;

/** What the last check found, beside the diagram. Closed until somebody checks. */
final class CheckPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Div content = new Div();
  private final transient Consumer<TemplateProblem> onChosen;

  CheckPanel(Consumer<TemplateProblem> onChosen) {
    this.onChosen = onChosen;
    addClassName("studio-check");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("designer.check.title"));
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> setVisible(false));
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    close.setAriaLabel(getTranslation("designer.close"));
    HorizontalLayout head =
        new HorizontalLayout(new H2(getTranslation("designer.check.title")), close);
    head.setWidthFull();
    head.setAlignItems(Alignment.CENTER);
    head.setJustifyContentMode(JustifyContentMode.BETWEEN);
    add(head, content);
    setVisible(false);
  }

  void show(List<TemplateProblem> problems) {
    content.removeAll();
    long errors = ProblemList.errors(problems);
    Paragraph summary =
        new Paragraph(
            errors > 0
                ? getTranslation("designer.check.errors", errors)
                : problems.isEmpty()
                    ? getTranslation("designer.check.clean")
                    : getTranslation("designer.check.warnings", problems.size()));
    summary.addClassName(errors > 0 ? "studio-error" : "studio-ok");
    content.add(summary);
    if (!problems.isEmpty()) {
      content.add(new ProblemList(problems, onChosen));
    }
    setVisible(true);
  }
}
