package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.sunlit.designer.studio.configuration.SettingUpCounties;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.store.TenantReadiness.Gap;
import java.util.List;
import java.util.stream.Stream;

/** The stages of a county, which one it is in, what it lacks for the next, and the way there. */
final class StagePanel extends Section {

  private static final long serialVersionUID = 1L;
  private static final int NAMED = 30;

  private final transient SettingUpCounties settingUp;
  private final transient Officer officer;
  private final transient County county;
  private final transient Runnable changed;
  private final transient Runnable removed;

  /**
   * @param changed what to do after the county entered another stage
   * @param removed what to do after all data of the county was removed
   */
  StagePanel(
      SettingUpCounties settingUp,
      Officer officer,
      County county,
      Runnable changed,
      Runnable removed) {
    this.removed = removed;
    this.settingUp = settingUp;
    this.officer = officer;
    this.county = county;
    this.changed = changed;
    addClassName("studio-card");
    TenantStage now = settingUp.stage(officer, county.tenant());
    List<Gap> gaps = settingUp.gaps(officer, county.tenant());
    add(
        new H2(getTranslation("designer.setup.stage.of", county.name())),
        stages(now),
        new Paragraph(getTranslation("designer.setup.stage.text." + now.name())),
        buttons(now, gaps),
        readiness(gaps));
  }

  private OrderedList stages(TenantStage now) {
    OrderedList stages = new OrderedList();
    stages.addClassName("studio-stages");
    for (TenantStage stage : TenantStage.values()) {
      ListItem item = new ListItem(getTranslation("designer.setup.stage." + stage.name()));
      if (stage == now) {
        item.getElement().setAttribute("aria-current", "step");
      }
      stages.add(item);
    }
    return stages;
  }

  private Div buttons(TenantStage now, List<Gap> gaps) {
    Div buttons = new Div();
    buttons.addClassName("studio-buttons");
    now.next().stream()
        .sorted()
        .forEach(
            next -> {
              long lacking = lacking(gaps, next).count();
              Button button =
                  new Button(getTranslation("designer.setup.enter." + next.name()), e -> ask(next));
              if (next == TenantStage.TRIAL || next == TenantStage.LIVE) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                button.setEnabled(lacking == 0);
                if (lacking > 0) {
                  button.setTooltipText(getTranslation("designer.setup.lacking", lacking));
                }
              }
              buttons.add(button);
            });
    if (settingUp.mayRemove(officer, county.tenant())) {
      Button remove =
          new Button(
              getTranslation("designer.setup.remove"),
              e -> new RemovalDialog(settingUp, officer, county, removed).open());
      remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
      buttons.add(remove);
    }
    return buttons;
  }

  private static Stream<Gap> lacking(List<Gap> gaps, TenantStage next) {
    return gaps.stream()
        .filter(
            gap ->
                gap.gates() == next
                    || (gap.gates() == TenantStage.TRIAL && next == TenantStage.LIVE))
        .filter(gap -> next == TenantStage.TRIAL || next == TenantStage.LIVE);
  }

  private void ask(TenantStage next) {
    String heading = getTranslation("designer.setup.enter." + next.name());
    new FormDialog(
            heading,
            getTranslation("designer.ok"),
            () -> {
              settingUp.enter(officer, county.tenant(), next);
              Notices.done(
                  getTranslation(
                      "designer.setup.entered",
                      county.name(),
                      getTranslation("designer.setup.stage." + next.name())));
              changed.run();
              return true;
            },
            new Paragraph(getTranslation("designer.setup.stage.text." + next.name())))
        .open();
  }

  private Div readiness(List<Gap> gaps) {
    Div report = new Div();
    report.addClassName("studio-unit");
    if (gaps.isEmpty()) {
      report.add(new Badge(getTranslation("designer.setup.ready"), Tone.SUCCESS));
      return report;
    }
    report.add(new Paragraph(getTranslation("designer.setup.gaps", gaps.size())));
    UnorderedList list = new UnorderedList();
    gaps.stream()
        .sorted((a, b) -> a.gates().compareTo(b.gates()))
        .limit(NAMED)
        .forEach(
            gap ->
                list.add(
                    new ListItem(
                        new Badge(
                            getTranslation("designer.setup.gates." + gap.gates().name()),
                            gap.gates() == TenantStage.TRIAL ? Tone.ERROR : Tone.WARNING),
                        new Span(Words.english(this) ? gap.en() : gap.zh()))));
    report.add(list);
    if (gaps.size() > NAMED) {
      report.add(new Paragraph(getTranslation("designer.setup.more-gaps", gaps.size() - NAMED)));
    }
    return report;
  }
}
