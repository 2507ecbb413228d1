package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.sunlit.designer.studio.drafting.DraftDesk;
import io.sunlit.designer.studio.ui.ConflictDialog;
import io.sunlit.designer.studio.ui.LeaveDialog;
import io.sunlit.designer.studio.ui.SaveLoop;
import io.sunlit.designer.studio.ui.SaveState;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.forms.addon.FormEditor;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ProcessDraft;
import java.time.Clock;
import java.util.function.Function;

/** Where a form is designed: editing, trying it out, and what is wrong with it. */
final class FormDesk extends VerticalLayout implements BeforeLeaveObserver {

  private static final long serialVersionUID = 1L;

  private final transient ImplementationItem item;
  private final String form;
  private final transient DraftDesk desk;
  private final transient Function<String, String> officerNames;
  private final FormEditor editor = new FormEditor();
  private final SaveState state = new SaveState();
  private final TabSheet tabs = new TabSheet();
  private final Tab editing;
  private final FormPreview preview;
  private final FormProblems problems;
  private final transient SaveLoop saving;

  FormDesk(
      ImplementationItem item,
      String form,
      DraftDesk desk,
      Function<String, String> officerNames,
      Clock clock) {
    this.item = item;
    this.form = form;
    this.desk = desk;
    this.officerNames = officerNames;
    setSizeFull();
    setPadding(false);
    setSpacing(false);
    preview = new FormPreview(clock);
    problems = new FormProblems(this::select);
    saving = new SaveLoop(this, state, editor::fetchSchema, this::store, this::showConflict);
    editor.setSizeFull();
    editor.addChangedListener(e -> saving.changed());
    tabs.setSizeFull();
    tabs.addClassName("studio-form-tabs");
    editing = tabs.add(getTranslation("designer.form.edit"), editor);
    Tab trying = tabs.add(getTranslation("designer.form.preview"), preview);
    tabs.add(problems.tab(), problems);
    tabs.addSelectedChangeListener(
        e -> {
          if (e.getSelectedTab() == trying) {
            preview.show(desk.forms().json(form));
          }
          if (e.isFromClient() && e.getSelectedTab() != editing) {
            saving
                .save()
                .thenAccept(saved -> showPreviewAgain(saved && e.getSelectedTab() == trying));
          }
        });
    add(toolbar());
    addAndExpand(tabs);
    show(desk.draft());
  }

  private Div toolbar() {
    Button undo = icon(VaadinIcon.ARROW_BACKWARD, "designer.flow.undo", editor::undo);
    Button redo = icon(VaadinIcon.ARROW_FORWARD, "designer.flow.redo", editor::redo);
    Button flow =
        new Button(
            getTranslation("designer.forms.to-flow"),
            VaadinIcon.SITEMAP.create(),
            e -> StudioNavigation.open(StudioNavigation.flow(item.code())));
    Button save =
        new Button(
            getTranslation("designer.flow.save"), VaadinIcon.CHECK.create(), e -> saving.save());
    save.setTooltipText(getTranslation("designer.flow.save.hint"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Shortcuts.addShortcutListener(this, () -> saving.save(), Key.KEY_S, KeyModifier.CONTROL)
        .setBrowserDefaultAllowed(false);
    Span space = new Span();
    space.addClassName("studio-space");
    Div bar = new Div(undo, redo, state, space, flow, save);
    bar.addClassName("studio-toolbar");
    return bar;
  }

  private void show(ProcessDraft draft) {
    editor.setSchema(desk.forms().json(form));
    problems.show(desk.forms().get(form).problems());
    saving.reset();
    if (draft.revision() == 0) {
      state.never();
    } else {
      state.saved(draft.savedAt());
    }
  }

  private void showPreviewAgain(boolean again) {
    if (again) {
      preview.show(desk.forms().json(form));
    }
  }

  private ProcessDraft store(String edited) {
    ProcessDraft draft = desk.saveForms(desk.forms().withEdited(form, edited));
    problems.show(desk.forms().get(form).problems());
    return draft;
  }

  private void select(String component) {
    tabs.setSelectedTab(editing);
    editor.select(component);
  }

  private void showConflict(String unsaved) {
    ProcessDraft theirs = desk.stored();
    new ConflictDialog(
            this,
            theirs,
            officerNames.apply(theirs.savedBy()),
            unsaved,
            form + ".form",
            () -> show(desk.reload()))
        .open();
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

  private Button icon(VaadinIcon icon, String key, Runnable action) {
    Button button = new Button(icon.create(), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(getTranslation(key));
    button.setTooltipText(getTranslation(key));
    return button;
  }
}
