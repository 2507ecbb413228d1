package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.configuration.SettingUpCounties;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.County;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Division;
import io.sunlit.tenants.Officer;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a county stands and what it lacks, and its configuration as files. */
@Route(StudioNavigation.SETUP)
@RolesAllowed({"TENANT_ADMINISTRATOR", "PLATFORM_ADMINISTRATOR"})
@Menu(title = "designer.menu.setup", order = 130, icon = "vaadin:cogs")
class SetupView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient SettingUpCounties settingUp;
  private final transient Officer officer;
  private final Select<County> county = new Select<>();
  private final Div shown = new Div();

  SetupView(SettingUpCounties settingUp, CurrentOfficer current) {
    this.settingUp = settingUp;
    this.officer = current.get();
    addClassName("studio-page");
    add(
        new H1(getTranslation("designer.setup.title")),
        new Paragraph(getTranslation("designer.setup.text")));
    county.setLabel(getTranslation("designer.setup.county"));
    county.setItemLabelGenerator(c -> c == null ? "" : c.name() + " " + c.code());
    county.addValueChangeListener(e -> show(e.getValue()));
    Div bar = new Div();
    bar.addClassName("studio-buttons");
    if (SettingUpCounties.maySetUpAll(officer)) {
      Button create =
          new Button(
              getTranslation("designer.setup.create"), VaadinIcon.PLUS.create(), e -> create());
      create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      bar.add(county, create);
      bar.addClassName("studio-aligned");
    }
    shown.addClassName("studio-unit");
    shown.setWidthFull();
    add(bar, shown);
    refresh(null);
  }

  private void refresh(@Nullable String code) {
    List<County> all = settingUp.counties(officer);
    county.setItems(all);
    all.stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .ifPresent(county::setValue);
  }

  private void show(@Nullable County chosen) {
    shown.removeAll();
    if (chosen != null) {
      shown.add(
          new StagePanel(settingUp, officer, chosen, () -> show(chosen), () -> refresh(null)),
          new FilesPanel(settingUp, officer, chosen, () -> show(chosen)));
    }
  }

  private void create() {
    ComboBox<Division> division = new ComboBox<>(getTranslation("designer.setup.division"));
    division.setItems(settingUp.newCounties(officer));
    division.setItemLabelGenerator(d -> d.code() + " " + d.name());
    division.setHelperText(getTranslation("designer.setup.division.hint"));
    division.setWidthFull();
    new FormDialog(
            getTranslation("designer.setup.create"),
            getTranslation("designer.setup.create"),
            () -> {
              division.setErrorMessage(getTranslation("designer.required"));
              division.setInvalid(division.getValue() == null);
              if (division.isInvalid()) {
                return false;
              }
              County made = settingUp.create(officer, division.getValue().code());
              Notices.done(getTranslation("designer.setup.created", made.name()));
              refresh(made.code());
              return true;
            },
            division)
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.menu.setup");
  }
}
