package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.designer.studio.organisation.KeepingOrganisation;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Days;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.StandIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom (代理), now and before. */
final class StandInList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 200;

  private final transient KeepingOrganisation keeping;
  private final transient Officer reader;
  private final LocalDate today;
  private final transient Map<PostRef, String> posts;
  private final transient Map<String, String> names = new HashMap<>();
  private final Grid<StandIn> grid = new Grid<>();

  StandInList(KeepingOrganisation keeping, Officer reader, LocalDate today) {
    this.keeping = keeping;
    this.reader = reader;
    this.today = today;
    this.posts = keeping.posts(reader).stream().collect(Collectors.toMap(Post::ref, Post::name));
    addClassName("studio-tab");
    add(new Paragraph(getTranslation("designer.organisation.stand-ins.text")));
    if (StudioRights.mayAdminister(reader)) {
      Button add =
          new Button(
              getTranslation("designer.organisation.stand-in.add"),
              VaadinIcon.PLUS.create(),
              e -> arrange());
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
      add(add);
    }
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(s -> name(s.absent()))
        .setHeader(getTranslation("designer.organisation.stand-in.absent"));
    grid.addColumn(s -> name(s.deputy()))
        .setHeader(getTranslation("designer.organisation.stand-in.deputy"));
    grid.addColumn(s -> post(s.post()))
        .setHeader(getTranslation("designer.organisation.stand-in.post"))
        .setFlexGrow(2);
    grid.addColumn(
            s ->
                getTranslation(
                    "designer.organisation.days", s.from().toString(), s.until().toString()))
        .setHeader(getTranslation("designer.organisation.when"))
        .setAutoWidth(true);
    grid.addColumn(StandIn::reason)
        .setHeader(getTranslation("designer.organisation.stand-in.reason"));
    grid.addComponentColumn(this::state).setAutoWidth(true).setFlexGrow(0);
    grid.setItems(
        query -> named(keeping.standIns(reader, query.getPage(), query.getPageSize()).rows()),
        query -> (int) keeping.standIns(reader, 0, 1).total());
    grid.setEmptyStateText(getTranslation("designer.organisation.stand-ins.none"));
    grid.setSizeFull();
    add(grid);
  }

  private String post(@Nullable PostRef ref) {
    if (ref == null) {
      return getTranslation("designer.organisation.stand-in.all-posts");
    }
    return posts.getOrDefault(ref, ref.post());
  }

  /** Looks up, once for all rows that are fetched, what their people are called. */
  private Stream<StandIn> named(List<StandIn> rows) {
    names.putAll(
        keeping.names(
            reader, rows.stream().flatMap(s -> Stream.of(s.absent(), s.deputy())).toList()));
    return rows.stream();
  }

  /** The name of a person; the user name of one who is gone. */
  private String name(String username) {
    return names.getOrDefault(username, username);
  }

  private Component state(StandIn standIn) {
    return new ArrangementState(standIn, today, "designer.organisation.ended-early")
        .endedBy(
            reader,
            "designer.organisation.end",
            "designer.organisation.stand-in.end",
            name(standIn.absent()),
            () -> {
              keeping.endStandIn(reader, standIn.id());
              grid.getDataProvider().refreshAll();
            });
  }

  private void arrange() {
    ComboBox<Officer> absent = person("designer.organisation.stand-in.absent");
    ComboBox<Officer> deputy = person("designer.organisation.stand-in.deputy");
    ComboBox<Post> post = new ComboBox<>(getTranslation("designer.organisation.stand-in.post"));
    post.setPlaceholder(getTranslation("designer.organisation.stand-in.all-posts"));
    post.setItemLabelGenerator(Post::name);
    post.setClearButtonVisible(true);
    post.setWidthFull();
    List<Post> posts = keeping.posts(reader);
    absent.addValueChangeListener(
        e ->
            post.setItems(
                posts.stream()
                    .filter(p -> e.getValue() != null && e.getValue().holds(p.ref()))
                    .toList()));
    DatePicker from = Days.picker(getTranslation("designer.organisation.from"), today);
    DatePicker until = Days.picker(getTranslation("designer.organisation.until"), today);
    TextField reason =
        FormDialog.text(
            getTranslation("designer.organisation.stand-in.reason"), "", LONGEST_REASON);
    new FormDialog(
            getTranslation("designer.organisation.stand-in.add"),
            getTranslation("designer.organisation.save"),
            () -> {
              if (!isChosen(absent)
                  || !isChosen(deputy)
                  || from.getValue() == null
                  || until.getValue() == null
                  || !FormDialog.isFilled(reason)) {
                return false;
              }
              keeping.arrange(
                  reader,
                  absent.getValue().username(),
                  deputy.getValue().username(),
                  post.getValue() == null ? null : post.getValue().ref(),
                  from.getValue(),
                  until.getValue(),
                  reason.getValue().strip());
              Notices.done(
                  getTranslation(
                      "designer.organisation.stand-in.done",
                      deputy.getValue().name(),
                      absent.getValue().name()));
              grid.getDataProvider().refreshAll();
              return true;
            },
            absent,
            deputy,
            post,
            from,
            until,
            reason)
        .open();
  }

  private ComboBox<Officer> person(String key) {
    ComboBox<Officer> person = new ComboBox<>(getTranslation(key));
    person.setItems(
        query ->
            keeping
                .people(
                    reader,
                    null,
                    query.getFilter().orElse(null),
                    query.getPage(),
                    query.getPageSize())
                .rows()
                .stream());
    person.setItemLabelGenerator(o -> o.name() + " " + o.username());
    person.setRequiredIndicatorVisible(true);
    person.setWidthFull();
    return person;
  }

  private boolean isChosen(ComboBox<?> box) {
    box.setErrorMessage(getTranslation("designer.required"));
    box.setInvalid(box.getValue() == null);
    return box.getValue() != null;
  }
}
