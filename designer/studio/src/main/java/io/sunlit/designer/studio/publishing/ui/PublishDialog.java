package io.sunlit.designer.studio.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.ui.ProblemList;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import java.util.List;
import java.util.Optional;

/**
 * Says what publishing will do before it is done. With errors it only shows them: there is nothing
 * to publish.
 */
public final class PublishDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** What the dialog asks of the page that opens it. */
  public interface Page {
    /** Publishes the draft that the dialog was opened for. */
    void publish();

    /** Shows the problems beside the diagram. */
    void showProblems();
  }

  /**
   * @param latest the version that new cases take now, if there is one
   */
  public PublishDialog(
      String itemName,
      ProcessDraft draft,
      List<TemplateProblem> problems,
      Optional<Publication> latest,
      Page page) {
    setHeaderTitle(getTranslation("designer.publish.title", itemName));
    setWidth("40em");
    setCloseOnOutsideClick(false);
    boolean same =
        latest
            .filter(p -> p.checksum().equals(Publication.checksum(draft.flow(), draft.forms())))
            .isPresent();
    int version = latest.map(Publication::version).orElse(0);
    if (ProblemList.errors(problems) > 0) {
      refuse(problems, page);
    } else if (same) {
      add(new Paragraph(getTranslation("designer.publish.same", version)));
      getFooter().add(closing("designer.close"));
    } else {
      offer(version, problems, page);
    }
  }

  private void refuse(List<TemplateProblem> problems, Page page) {
    long errors = ProblemList.errors(problems);
    add(
        new Paragraph(getTranslation("designer.publish.refused", errors)),
        new ProblemList(problems, null));
    Button correct =
        new Button(
            getTranslation("designer.publish.correct"),
            e -> {
              close();
              page.showProblems();
            });
    correct.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(correct);
  }

  private void offer(int version, List<TemplateProblem> problems, Page page) {
    int next = version + 1;
    add(
        new Paragraph(
            version == 0
                ? getTranslation("designer.publish.first")
                : getTranslation("designer.publish.next", next, version)),
        new Paragraph(getTranslation("designer.publish.new-cases", next)),
        new Paragraph(
            getTranslation(
                version == 0 ? "designer.publish.kept" : "designer.publish.open-cases")));
    if (!problems.isEmpty()) {
      add(
          new H3(getTranslation("designer.publish.warnings", problems.size())),
          new ProblemList(problems, null));
    }
    Button publish =
        new Button(
            getTranslation("designer.publish.do", next),
            e -> {
              close();
              page.publish();
            });
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    publish.setDisableOnClick(true);
    getFooter().add(closing("designer.cancel"), publish);
  }

  private Button closing(String key) {
    Button close = new Button(getTranslation(key), e -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return close;
  }
}
