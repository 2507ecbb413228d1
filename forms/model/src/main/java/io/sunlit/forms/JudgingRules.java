package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what was submitted by the rules beside the schema. */
final class JudgingRules {

  private final OwnRules own;
  private final AttachedFiles files;
  private final Filling filling;
  private final Map<String, @Nullable Object> sent;
  private final Clock clock;
  private final List<SubmissionError> errors = new ArrayList<>();

  private JudgingRules(
      OwnRules own,
      AttachedFiles files,
      Filling filling,
      Map<String, @Nullable Object> sent,
      Clock clock) {
    this.own = own;
    this.files = files;
    this.filling = filling;
    this.sent = sent;
    this.clock = clock;
  }

  static List<SubmissionError> errors(
      OwnRules own,
      AttachedFiles files,
      Filling filling,
      Map<String, @Nullable Object> sent,
      Clock clock) {
    JudgingRules judging = new JudgingRules(own, files, filling, sent, clock);
    for (OwnRules.Rule rule : own.rules()) {
      if (rule.component() == null) {
        judging.check(rule, filling.rootScope(), "");
      }
    }
    for (Filling.Shown field : filling.shown()) {
      if (!field.component().disabled() && field.component().right() != StepRights.Right.READ) {
        judging.check(field);
      }
    }
    return judging.errors;
  }

  private void check(Filling.Shown field) {
    Component component = field.component();
    for (OwnRules.Rule rule : own.rules()) {
      if (component.id().equals(rule.component())) {
        check(rule, field.scope(), field.pathText());
      }
    }
    OwnRules.Rows rows = own.lists().get(component.id());
    if (rows != null && component.repeats()) {
      checkRows(field, rows);
    }
    List<String> references = component.files(filling.value(field.path()));
    if (references != null) {
      checkFiles(field, references, own.files().get(component.id()));
    }
  }

  private void check(OwnRules.Rule rule, Scope scope, String path) {
    boolean counts = rule.when() == null || Boolean.TRUE.equals(rule.when().evaluate(scope, clock));
    if (counts && Boolean.FALSE.equals(rule.check().evaluate(scope, clock))) {
      errors.add(
          new SubmissionError(
              rule.component(), path, "rule:" + rule.id(), rule.messageZh(), rule.messageEn()));
    }
  }

  private void checkRows(Filling.Shown list, OwnRules.Rows rule) {
    int size = filling.value(list.path()) instanceof List<?> rows ? rows.size() : 0;
    if (size < rule.least()) {
      add(list.component(), list.pathText(), "min-rows", (double) rule.least());
    }
    if (size > rule.most()) {
      add(list.component(), list.pathText(), "max-rows", (double) rule.most());
    }
    for (List<String> keys : rule.unique()) {
      checkUnique(list, keys);
    }
  }

  private void checkUnique(Filling.Shown list, List<String> keys) {
    Component field = OwnRules.fieldInRow(list.component(), keys.getFirst());
    if (field == null || !(Js.get(sent, list.path()) instanceof List<?> rows)) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (String key : keys) {
        values.add(Js.get(rows.get(i), List.of(key.split("\\.", -1))));
      }
      boolean whole = values.stream().noneMatch(OwnRules::missing);
      if (whole && !seen.add(Js.toJson(values).toString())) {
        add(field, list.pathText() + "." + i + "." + keys.getFirst(), "not-unique");
      }
    }
  }

  private void checkFiles(
      Filling.Shown field, List<String> references, OwnRules.@Nullable Files rule) {
    Component picker = field.component();
    String path = field.pathText();
    if (files == AttachedFiles.UNCHECKED && !references.isEmpty()) {
      return;
    }
    List<AttachedFile> behind = new ArrayList<>();
    for (String reference : references) {
      List<AttachedFile> found = files.behind(reference);
      if (found == null) {
        add(picker, path, "unknown-file");
        return;
      }
      behind.addAll(found);
    }
    for (AttachedFile file : behind) {
      checkFile(picker, path, file, rule);
    }
    if (rule != null && behind.size() < rule.least()) {
      add(picker, path, "too-few-files", (double) rule.least());
    }
    if (rule != null && behind.size() > rule.most()) {
      add(picker, path, "too-many-files", (double) rule.most());
    }
  }

  private void checkFile(
      Component picker, String path, AttachedFile file, OwnRules.@Nullable Files rule) {
    String name = file.name();
    if (name.isBlank()
        || name.contains("..")
        || name.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\')) {
      add(picker, path, "bad-file-name", name);
      return;
    }
    if (!file.isAsNamed()) {
      add(picker, path, "file-not-as-named", name, file.type());
    }
    if (rule != null && file.bytes() > rule.largest()) {
      add(picker, path, "file-too-large", name, (double) rule.largest());
    }
    if (rule != null && !OwnRules.takes(rule, file.type())) {
      add(picker, path, "file-type", name, file.type(), String.join(", ", rule.types()));
    }
  }

  private void add(Component component, String path, String code, @Nullable Object... arguments) {
    @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
    all[0] = component.name();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    errors.add(Texts.error(component.id(), path, code, all));
  }
}
