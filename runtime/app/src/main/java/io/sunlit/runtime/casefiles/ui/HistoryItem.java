package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.HistoryEntry;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.publications.PublishedProcess;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.templates.HumanStep;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One entry of the history: when, who, what, and why. */
class HistoryItem extends ListItem {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHORT_HASH = 8;

  HistoryItem(
      HistoryEntry entry, CaseFile file, PublishedProcess process, Dates dates, FormFiles files) {
    addClassNames("entry", tone(entry));
    Span at = new Span(dates.second(entry.at()));
    at.addClassName("at");
    Span what = new Span(what(entry));
    what.addClassName("what");
    Span who = new Span(who(entry));
    who.addClassName("who");
    Span hash = new Span(entry.hash().substring(0, SHORT_HASH));
    hash.addClassName("hash");
    hash.setTitle(getTranslation("history.hash", entry.position(), entry.hash()));
    Div head = new Div(what, who, at, hash);
    head.addClassName("head");
    add(head);
    if (entry.reason() != null) {
      Div reason = new Div(entry.reason());
      reason.addClassName("reason");
      add(reason);
    }
    form(entry, process).ifPresent(form -> add(showForm(entry, form, file, files)));
  }

  private String who(HistoryEntry entry) {
    return entry.actor().equals(Actor.SYSTEM.username())
        ? getTranslation("history.system")
        : entry.actorName();
  }

  private String what(HistoryEntry entry) {
    String step = entry.stepName() == null ? "" : entry.stepName();
    String outcome = entry.outcome();
    return switch (entry.kind()) {
      case STEP_DONE ->
          getTranslation(
              "history.STEP_DONE",
              step,
              outcome == null ? "" : getTranslation("action." + outcome + ".done"));
      case OPINION_GIVEN ->
          getTranslation(
              "history.OPINION_GIVEN",
              step,
              outcome == null ? "" : getTranslation("opinion." + outcome));
      case JOINT_OPENED ->
          getTranslation(
              "history.JOINT_OPENED",
              step,
              outcome == null ? "" : getTranslation("policy." + outcome));
      case JOINT_SETTLED ->
          getTranslation(
              "history.JOINT_SETTLED",
              step,
              outcome == null ? "" : getTranslation("outcome." + outcome));
      case INCIDENT -> getTranslation("history.INCIDENT");
      default -> getTranslation("history." + entry.kind().name());
    };
  }

  private static String tone(HistoryEntry entry) {
    return switch (entry.kind()) {
      case NOT_ACCEPTED, REFUSED, INCIDENT -> "bad";
      case APPROVED -> "good";
      case STOPPED, CLOSED -> "quiet";
      case STEP_DONE -> refuses(entry) ? "bad" : "plain";
      case OPINION_GIVEN ->
          switch (entry.outcome() == null ? "" : entry.outcome()) {
            case "refused", "not_accepted", "withdrawn" -> "bad";
            case "supplementing", "resumed", "reopened" -> "plain";
            default -> "good";
          };
      case JOINT_SETTLED -> "refused".equals(entry.outcome()) ? "bad" : "good";
      default -> "plain";
    };
  }

  private static boolean refuses(HistoryEntry entry) {
    String outcome = entry.outcome();
    return outcome != null && (outcome.startsWith("refuse") || outcome.equals("return"));
  }

  private static Optional<FormSchema> form(HistoryEntry entry, PublishedProcess process) {
    if (entry.kind() != HistoryKind.STEP_DONE || entry.data() == null || entry.stepId() == null) {
      return Optional.empty();
    }
    return process.step(entry.stepId()).map(HumanStep::form).flatMap(process::form);
  }

  private Button showForm(HistoryEntry entry, FormSchema form, CaseFile file, FormFiles files) {
    Button show = new Button(getTranslation("history.show-form"));
    show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    show.addClickListener(
        click -> {
          ObjectNode data = object(file.header().application());
          data.setAll(object(entry.data() == null ? "{}" : entry.data()));
          new FilledFormDialog(what(entry), form, data, files).open();
        });
    return show;
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
