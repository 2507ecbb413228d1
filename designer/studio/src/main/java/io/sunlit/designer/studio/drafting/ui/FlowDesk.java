package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.sunlit.designer.addon.BpmnEditor;
import io.sunlit.designer.addon.Problem;
import io.sunlit.designer.studio.diagram.CountyDirectory.County;
import io.sunlit.designer.studio.diagram.ui.Defaults;
import io.sunlit.designer.studio.diagram.ui.FlowChoices;
import io.sunlit.designer.studio.diagram.ui.FlowVocabulary;
import io.sunlit.designer.studio.drafting.DraftDesk;
import io.sunlit.designer.studio.drafting.DraftForm;
import io.sunlit.designer.studio.drafting.StepRightsDesk;
import io.sunlit.designer.studio.ui.ConflictDialog;
import io.sunlit.designer.studio.ui.LeaveDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.SaveLoop;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where a flow is drawn: the toolbar, the editor, and what the check found. */
final class FlowDesk extends VerticalLayout implements BeforeLeaveObserver {

  private static final long serialVersionUID = 1L;

  private final transient ImplementationItem item;
  private final transient DraftDesk desk;
  private final transient Function<String, String> officerNames;
  private final transient Publishing publishing;
  private final BpmnEditor editor = new BpmnEditor();
  private final FlowToolbar toolbar;
  private final CheckPanel check = new CheckPanel(this::select);
  private final transient SaveLoop saving;

  /** Opens the publish dialog for a draft that is saved and checked. */
  interface Publishing {
    void ask(ProcessDraft draft, List<TemplateProblem> problems, Runnable showProblems);
  }

  FlowDesk(
      ImplementationItem item,
      DraftDesk desk,
      County county,
      Function<String, String> officerNames,
      Publishing publishing) {
    this.item = item;
    this.desk = desk;
    this.officerNames = officerNames;
    this.publishing = publishing;
    setSizeFull();
    setPadding(false);
    setSpacing(false);
    Map<String, String> forms = formNames();
    editor.setExtension(FlowVocabulary.descriptor(Defaults.of(item, county, forms.keySet())));
    FlowChoices.give(editor, item, county, forms);
    editor.setSizeFull();
    toolbar = new FlowToolbar(new ToolbarActions());
    saving = new SaveLoop(this, toolbar.state(), editor::fetchXml, this::store, this::showConflict);
    editor.addChangedListener(
        e -> {
          toolbar.canUndo(e.canUndo(), e.canRedo());
          saving.changed();
        });
    Div canvas = new Div(editor);
    canvas.setSizeFull();
    HorizontalLayout work = new HorizontalLayout(canvas, check);
    work.addClassName("studio-work");
    work.setSpacing(false);
    work.setWidthFull();
    work.setFlexGrow(1, canvas);
    add(toolbar);
    addAndExpand(work);
    show(desk.draft());
  }

  private Map<String, String> formNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (DraftForm form : desk.forms().all()) {
      names.put(form.id(), Words.form(this, form.id(), form.title()));
    }
    return names;
  }

  private void show(ProcessDraft draft) {
    editor.setXml(draft.flow());
    saving.reset();
    toolbar.canUndo(false, false);
    if (draft.revision() == 0) {
      toolbar.state().never();
    } else {
      toolbar.state().saved(draft.savedAt());
    }
  }

  private ProcessDraft store(String xml) {
    ProcessDraft draft = desk.saveFlow(xml);
    if (check.isVisible()) {
      showProblems(desk.check());
    }
    return draft;
  }

  private void showProblems(List<TemplateProblem> problems) {
    boolean opening = !check.isVisible();
    check.show(problems);
    if (opening) {
      editor.fit();
    }
    editor.showProblems(problems.stream().map(this::problem).toList());
  }

  private Problem problem(TemplateProblem problem) {
    return new Problem(
        problem.element(),
        problem.severity() == Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.WARNING,
        Words.problem(this, problem));
  }

  /** Shows where a problem is: on the diagram, or on the page of its form. */
  private void select(TemplateProblem problem) {
    String element = problem.element();
    if (element == null) {
      return;
    }
    String form = element.split("/", 2)[0];
    if (desk.draft().forms().containsKey(form)) {
      StudioNavigation.open(StudioNavigation.form(item.code(), form));
    } else {
      editor.select(element);
    }
  }

  private void showConflict(String unsaved) {
    ProcessDraft theirs = desk.stored();
    new ConflictDialog(
            this,
            theirs,
            officerNames.apply(theirs.savedBy()),
            unsaved,
            item.code() + ".bpmn",
            () -> show(desk.reload()))
        .open();
  }

  /** A flow from a file: drawn at once, saved like any change. */
  private void replace(String xml) {
    DraftDesk.requireOpenable(xml);
    editor.setXml(xml);
    saving.changed();
    saving.save();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!saving.isDirty()) {
      return;
    }
    ContinueNavigationAction leaving = event.postpone();
    saving
        .save()
        .thenAccept(
            saved -> {
              if (saved) {
                leaving.proceed();
              } else {
                new LeaveDialog(this, leaving, saving::reset).open();
              }
            });
  }

  private final class ToolbarActions implements FlowToolbar.Actions {

    @Override
    public void undo() {
      editor.undo();
    }

    @Override
    public void redo() {
      editor.redo();
    }

    @Override
    public void save() {
      saving.save();
    }

    @Override
    public void check() {
      whenSaved(() -> showProblems(desk.check()));
    }

    @Override
    public void publish() {
      whenSaved(
          () -> {
            List<TemplateProblem> problems = desk.check();
            publishing.ask(desk.draft(), problems, () -> showProblems(problems));
          });
    }

    @Override
    public void forms() {
      StudioNavigation.open(StudioNavigation.forms(item.code()));
    }

    @Override
    public void rights() {
      whenSaved(
          () ->
              new StepRightsDialog(
                      new StepRightsDesk(desk.draft()), formNames(), FlowDesk.this::replace)
                  .open());
    }

    @Override
    public void download() {
      editor.fetchXml().thenAccept(xml -> FileDialog.download(item, xml).open());
    }

    @Override
    public void upload() {
      FileDialog.upload(FlowDesk.this::replace).open();
    }

    private void whenSaved(Runnable action) {
      saving
          .save()
          .thenAccept(
              saved -> {
                if (saved) {
                  refusing(action);
                }
              });
    }

    private void refusing(Runnable action) {
      try {
        action.run();
      } catch (Refusal e) {
        Notices.refused(FlowDesk.this, e);
      }
    }
  }
}
