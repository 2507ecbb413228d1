package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.designer.studio.organisation.KeepingOrganisation;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One unit: what it is, its posts with those who hold them, its people. */
final class UnitPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PEOPLE = 500;

  private final transient KeepingOrganisation keeping;
  private final transient Officer reader;
  private final transient Department unit;
  private final transient Consumer<String> changed;
  private final boolean administers;

  /**
   * @param changed told the code of the unit that is to be shown next
   */
  UnitPanel(
      KeepingOrganisation keeping, Officer reader, Department unit, Consumer<String> changed) {
    this.keeping = keeping;
    this.reader = reader;
    this.unit = unit;
    this.changed = changed;
    this.administers = StudioRights.mayAdminister(reader);
    addClassName("studio-unit");
    add(head());
    List<Post> all = keeping.posts(reader);
    List<Officer> people = keeping.people(reader, unit.code(), null, 0, MOST_PEOPLE).rows();
    add(posts(all), people(all, people));
  }

  private Div head() {
    Span code = new Span(unit.code());
    code.addClassName("studio-code");
    Div line =
        new Div(
            code,
            new Badge(
                getTranslation("designer.organisation.kind." + unit.kind().name()), Tone.PLAIN));
    line.addClassName("studio-below");
    String superior = unit.superior();
    if (superior != null) {
      line.add(new Span(getTranslation("designer.organisation.reports-to", superior)));
    }
    Div head = new Div(new Div(new H2(unit.name()), line));
    head.addClassName("studio-unit-head");
    if (administers) {
      Div buttons =
          new Div(
              small(
                  "designer.organisation.unit.change",
                  VaadinIcon.PENCIL,
                  () -> UnitDialogs.edit(this, keeping, reader, unit, changed)),
              small(
                  "designer.organisation.unit.retire",
                  VaadinIcon.TRASH,
                  () ->
                      Retiring.ask(
                          this,
                          "designer.organisation.unit.retire",
                          unit.name(),
                          () -> {
                            keeping.retireUnit(reader, unit.code());
                            changed.accept("");
                          })));
      buttons.addClassName("studio-buttons");
      head.add(buttons);
    }
    return head;
  }

  private Button small(String key, VaadinIcon icon, Runnable action) {
    Button button = new Button(getTranslation(key, ""), icon.create(), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  private Button icon(String label, VaadinIcon icon, Runnable action) {
    Button button = new Button(icon.create(), e -> action.run());
    button.addThemeVariants(
        ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }

  private Div posts(List<Post> all) {
    List<Post> own = all.stream().filter(p -> p.department().equals(unit.code())).toList();
    Map<PostRef, List<String>> holders = keeping.holders(reader, unit.code());
    Grid<Post> grid = new Grid<>();
    style(grid);
    grid.addColumn(Post::name).setHeader(getTranslation("designer.organisation.post.name"));
    grid.addColumn(Post::code)
        .setHeader(getTranslation("designer.organisation.code"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(post -> holders(holders.getOrDefault(post.ref(), List.of())))
        .setHeader(getTranslation("designer.organisation.holders"))
        .setFlexGrow(2);
    if (administers) {
      grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    }
    grid.setItems(own);
    grid.setEmptyStateText(getTranslation("designer.organisation.posts.none"));
    return section(
        "designer.organisation.posts",
        grid,
        "designer.organisation.post.add",
        () ->
            UnitDialogs.edit(
                this,
                keeping,
                reader,
                new Post(reader.tenant(), unit.code(), "", ""),
                () -> changed.accept(unit.code())));
  }

  private Component holders(List<String> names) {
    return names.isEmpty()
        ? new Badge(getTranslation("designer.organisation.holders.none"), Tone.WARNING)
        : new Span(String.join(getTranslation("designer.comma"), names));
  }

  private Component actions(Post post) {
    return actions(
        "designer.organisation.post.change",
        "designer.organisation.post.retire",
        post.name(),
        () -> UnitDialogs.edit(this, keeping, reader, post, () -> changed.accept(unit.code())),
        () -> keeping.retirePost(reader, post.ref()));
  }

  /** What may be done with a post or a person. */
  private Component actions(
      String changeKey, String retireKey, String name, Runnable change, Runnable retire) {
    return new Div(
        icon(getTranslation(changeKey), VaadinIcon.PENCIL, change),
        icon(
            getTranslation(retireKey, name),
            VaadinIcon.TRASH,
            () ->
                Retiring.ask(
                    this,
                    retireKey,
                    name,
                    () -> {
                      retire.run();
                      changed.accept(unit.code());
                    })));
  }

  private Div people(List<Post> all, List<Officer> people) {
    Map<PostRef, String> names = all.stream().collect(Collectors.toMap(Post::ref, Post::name));
    Grid<Officer> grid = new Grid<>();
    style(grid);
    grid.addComponentColumn(UnitPanel::name)
        .setHeader(getTranslation("designer.organisation.person"));
    grid.addColumn(
            o ->
                o.posts().stream()
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .map(ref -> names.getOrDefault(ref, ref.post()))
                    .collect(Collectors.joining(getTranslation("designer.comma"))))
        .setHeader(getTranslation("designer.organisation.posts"))
        .setFlexGrow(2);
    grid.addColumn(
            o ->
                o.roles().stream()
                    .sorted()
                    .map(role -> getTranslation("designer.role." + role.name()))
                    .collect(Collectors.joining(getTranslation("designer.comma"))))
        .setHeader(getTranslation("designer.organisation.roles"))
        .setFlexGrow(2);
    if (administers) {
      grid.addComponentColumn(o -> actions(all, o)).setAutoWidth(true).setFlexGrow(0);
    }
    grid.setItems(people);
    grid.setEmptyStateText(getTranslation("designer.organisation.people.none"));
    return section(
        "designer.organisation.people",
        grid,
        "designer.organisation.person.add",
        () -> edit(all, null));
  }

  private static Component name(Officer officer) {
    Span code = new Span(officer.username());
    code.addClassName("studio-code");
    Div cell = new Div(new Span(officer.name()), code);
    cell.addClassName("studio-name");
    return cell;
  }

  private Component actions(List<Post> all, Officer officer) {
    return actions(
        "designer.organisation.person.change",
        "designer.organisation.person.retire",
        officer.name(),
        () -> edit(all, officer),
        () -> keeping.retireOfficer(reader, officer.username()));
  }

  private void edit(List<Post> all, @Nullable Officer officer) {
    new PersonDialog(
            this, keeping, reader, unit.code(), officer, all, () -> changed.accept(unit.code()))
        .open();
  }

  private Div section(String heading, Grid<?> grid, String add, Runnable adding) {
    Div head = new Div(new H3(getTranslation(heading)));
    head.addClassName("studio-unit-head");
    if (administers) {
      head.add(small(add, VaadinIcon.PLUS, adding));
    }
    return new Div(head, grid);
  }

  private static void style(Grid<?> grid) {
    grid.addThemeVariants(
        GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
  }
}
