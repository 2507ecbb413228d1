package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import io.sunlit.designer.studio.configuration.SettingUpCounties;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.DifferenceTable;
import io.sunlit.designer.studio.ui.FileField;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.configuration.ConfigurationArchive;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.ConfigurationPlan.Change;
import io.sunlit.tenants.configuration.ConfigurationPlan.Kind;
import io.sunlit.tenants.configuration.ConfigurationProblem;
import io.sunlit.tenants.configuration.ConfigurationRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;

/** The configuration of a county as files: compared with what runs, applied, exported. */
final class FilesPanel extends Section {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 20 << 20;
  private static final int SHOWN = 200;

  private final transient SettingUpCounties settingUp;
  private final transient Officer officer;
  private final transient Runnable changed;
  private final Div plan = new Div();

  FilesPanel(SettingUpCounties settingUp, Officer officer, County county, Runnable changed) {
    this.settingUp = settingUp;
    this.officer = officer;
    this.changed = changed;
    addClassName("studio-card");
    plan.addClassName("studio-unit");
    plan.getElement().setAttribute("aria-live", "polite");
    FileField upload =
        new FileField(
            UploadHandler.inMemory(
                (file, bytes) ->
                    compare(() -> ConfigurationArchive.read(new ByteArrayInputStream(bytes)))),
            "designer.setup.files.",
            LARGEST,
            ".zip");
    upload.addFileRejectedListener(e -> refused(List.of(e.getErrorMessage())));
    Button shipped =
        new Button(
            getTranslation("designer.setup.files.shipped"),
            e -> compare(() -> settingUp.shipped(officer, county.tenant()).orElseThrow()));
    shipped.setVisible(settingUp.shipped(officer, county.tenant()).isPresent());
    Div buttons = new Div(shipped, export(county));
    buttons.addClassName("studio-buttons");
    add(
        new H2(getTranslation("designer.setup.files")),
        new Paragraph(getTranslation("designer.setup.files.text")),
        upload,
        buttons,
        plan);
  }

  private Anchor export(County county) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                  ConfigurationArchive.write(settingUp.export(officer, county.tenant()), bytes);
                  byte[] zip = bytes.toByteArray();
                  return new DownloadResponse(
                      new ByteArrayInputStream(zip),
                      county.code() + ".zip",
                      "application/zip",
                      zip.length);
                }),
            getTranslation("designer.setup.files.export"));
    link.setDownload(true);
    link.addClassName("studio-download");
    return link;
  }

  private void compare(Supplier<ConfigurationFiles> reading) {
    plan.removeAll();
    try {
      ConfigurationFiles files = reading.get();
      show(settingUp.plan(officer, files), files);
    } catch (ConfigurationRefused e) {
      refused(e.problems().stream().map(this::words).toList());
    } catch (Refusal e) {
      refused(List.of(Words.refusal(this, e)));
    }
  }

  private String words(ConfigurationProblem problem) {
    return Words.english(this) ? problem.toString() : problem.toStringZh();
  }

  private void refused(List<String> reasons) {
    plan.removeAll();
    UnorderedList list = new UnorderedList();
    reasons.stream().limit(SHOWN).forEach(reason -> list.add(new ListItem(reason)));
    Div box = new Div(new Paragraph(getTranslation("designer.setup.files.refused")), list);
    box.addClassName("studio-refused");
    box.getElement().setAttribute("role", "alert");
    plan.add(box);
  }

  private void show(List<ConfigurationPlan> plans, ConfigurationFiles files) {
    if (plans.stream().allMatch(ConfigurationPlan::isEmpty)) {
      plan.add(new Badge(getTranslation("designer.setup.plan.nothing"), Tone.SUCCESS));
      return;
    }
    for (ConfigurationPlan one : plans) {
      plan.add(
          new Paragraph(
              getTranslation(
                  "designer.setup.plan.counts",
                  one.name(),
                  one.count(Kind.CREATE),
                  one.count(Kind.CHANGE),
                  one.count(Kind.DELETE))));
      one.changes().stream().limit(SHOWN).forEach(change -> plan.add(change(change)));
      if (one.changes().size() > SHOWN) {
        plan.add(
            new Paragraph(
                getTranslation("designer.setup.plan.more", one.changes().size() - SHOWN)));
      }
    }
    Button apply = new Button(getTranslation("designer.setup.plan.apply"), e -> apply(files));
    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    apply.setDisableOnClick(true);
    plan.addComponentAsFirst(apply);
  }

  private Component change(Change change) {
    Tone tone =
        switch (change.kind()) {
          case CREATE -> Tone.SUCCESS;
          case CHANGE -> Tone.WARNING;
          case DELETE -> Tone.ERROR;
        };
    int space = change.thing().indexOf(' ');
    String kind = space < 0 ? change.thing() : change.thing().substring(0, space);
    String code = space < 0 ? "" : change.thing().substring(space + 1);
    Div head =
        new Div(
            new Badge(getTranslation("designer.setup.plan." + change.kind().name()), tone),
            new Span(getTranslation("designer.setup.thing." + kind)),
            new Span(code));
    head.addClassName("studio-badges");
    Details details = new Details(head, new DifferenceTable(code, change.fields()));
    details.setWidthFull();
    return details;
  }

  private void apply(ConfigurationFiles files) {
    try {
      settingUp.apply(officer, files);
      Notices.done(getTranslation("designer.setup.plan.applied"));
      changed.run();
    } catch (ConfigurationRefused e) {
      refused(e.problems().stream().map(this::words).toList());
    } catch (Refusal e) {
      refused(List.of(Words.refusal(this, e)));
    }
  }
}
