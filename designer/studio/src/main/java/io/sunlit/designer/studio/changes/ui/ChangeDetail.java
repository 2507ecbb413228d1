package io.sunlit.designer.studio.changes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.sunlit.designer.studio.changes.HandlingChanges;
import io.sunlit.designer.studio.ui.DifferenceTable;
import io.sunlit.designer.studio.ui.Facts;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.State;
import io.sunlit.tenants.ItemChange.Track;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.configuration.ItemDifferences;
import java.time.LocalDate;
import java.util.TreeSet;

/** One declaration: why, what is different field by field, and what can be done with it. */
final class ChangeDetail extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_OPINION = 1000;

  private final transient HandlingChanges handling;
  private final transient Officer reader;
  private final transient ItemChange change;
  private final transient Runnable changed;

  ChangeDetail(
      HandlingChanges handling,
      Officer reader,
      ItemChange change,
      LocalDate today,
      Runnable changed) {
    this.handling = handling;
    this.reader = reader;
    this.change = change;
    this.changed = changed;
    addClassName("studio-unit");
    add(
        new H2(
            getTranslation("designer.changes.kind." + change.kind().name())
                + getTranslation("designer.colon")
                + change.name()),
        new Paragraph(getTranslation("designer.changes.track." + change.track().name())),
        facts(today));
    buttons();
    add(differences());
  }

  private Facts facts(LocalDate today) {
    String late = getTranslation("designer.changes.late");
    Facts facts =
        new Facts(getTranslation("designer.changes.declaration"))
            .fact(getTranslation("designer.changes.codes"), codes())
            .fact(getTranslation("designer.changes.cause"), change.cause())
            .fact(getTranslation("designer.changes.occurred-on"), change.occurredOn().toString())
            .fact(
                getTranslation("designer.changes.declared"),
                getTranslation(
                        "designer.changes.declared.text",
                        handling.nameOf(reader, change.declaredBy()),
                        change.declaredOn().toString(),
                        change.declareBy().toString())
                    + (change.isDeclaredLate() ? late : ""))
            .fact(
                getTranslation("designer.changes.effective-from"),
                change.effectiveFrom().toString())
            .fact(
                getTranslation("designer.changes.answer-due"),
                change.answerBy() + (change.isAnswerLate(today) ? late : ""));
    String by = change.answeredBy();
    LocalDate on = change.answeredOn();
    if (by != null && on != null) {
      facts.fact(
          getTranslation("designer.changes.answer"),
          getTranslation(
              "designer.changes.answer.text",
              getTranslation("designer.changes.state." + change.state().name()),
              handling.nameOf(reader, by),
              on.toString()));
      String opinion = change.opinion();
      if (opinion != null) {
        facts.fact(getTranslation("designer.changes.opinion"), opinion);
      }
    }
    LocalDate inForce = change.inForceSince();
    if (inForce != null) {
      facts.fact(getTranslation("designer.changes.in-force-since"), inForce.toString());
    }
    return facts;
  }

  private String codes() {
    TreeSet<String> codes = new TreeSet<>(change.codes());
    codes.addAll(change.after().keySet());
    return String.join(getTranslation("designer.comma"), codes);
  }

  private void buttons() {
    Div buttons = new Div();
    buttons.addClassName("studio-buttons");
    if (change.state() == State.DECLARED
        && HandlingChanges.mayAnswer(reader)
        && !change.declaredBy().equals(reader.username())) {
      boolean files = change.track() == Track.FILING;
      Button confirm =
          new Button(
              getTranslation(files ? "designer.changes.file" : "designer.changes.confirm"),
              e -> answer(true));
      confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      Button back = new Button(getTranslation("designer.changes.send-back"), e -> answer(false));
      back.addThemeVariants(ButtonVariant.LUMO_ERROR);
      buttons.add(confirm, back);
    }
    if (HandlingChanges.mayWithdraw(reader, change)) {
      buttons.add(
          new Button(
              getTranslation("designer.changes.withdraw"),
              e ->
                  new FormDialog(
                          getTranslation("designer.changes.withdraw"),
                          getTranslation("designer.ok"),
                          () -> {
                            handling.withdraw(reader, change.id());
                            changed.run();
                            return true;
                          },
                          new Paragraph(getTranslation("designer.changes.withdraw.hint")))
                      .open()));
    }
    if (buttons.getComponentCount() > 0) {
      add(buttons);
    }
  }

  private void answer(boolean agrees) {
    TextArea opinion =
        new TextArea(
            getTranslation(agrees ? "designer.changes.opinion" : "designer.changes.reason"));
    opinion.setMaxLength(LONGEST_OPINION);
    opinion.setWidthFull();
    opinion.setRequiredIndicatorVisible(!agrees);
    String action =
        agrees
            ? change.track() == Track.FILING ? "designer.changes.file" : "designer.changes.confirm"
            : "designer.changes.send-back";
    new FormDialog(
            getTranslation(action),
            getTranslation(action),
            () -> {
              if (agrees) {
                handling.confirm(reader, change.id(), opinion.getValue());
              } else {
                handling.sendBack(reader, change.id(), opinion.getValue());
              }
              Notices.done(getTranslation("designer.changes.answered", change.name()));
              changed.run();
              return true;
            },
            opinion)
        .open();
  }

  private Div differences() {
    Div all = new Div();
    all.addClassName("studio-unit");
    TreeSet<String> codes = new TreeSet<>(change.before().keySet());
    codes.addAll(change.after().keySet());
    for (String code : codes) {
      String before = change.before().getOrDefault(code, "");
      String after = change.after().getOrDefault(code, "");
      if (!after.isEmpty()) {
        all.add(new DifferenceTable(code, ItemDifferences.of(before, after)));
      }
    }
    return all;
  }
}
