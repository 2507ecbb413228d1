package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.diagram.FormTitle;
import io.sunlit.forms.FormSchema;
import io.sunlit.templates.Flow;
import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.tenants.ProcessDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of a draft. Immutable: what changes them gives the forms that are to be saved.
 *
 * <p>A form carries its title in the attribute {@code title} of its JSON, which form-js ignores and
 * keeps.
 */
public final class DraftForms {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NEWEST_SCHEMA = 19;

  private final SortedMap<String, String> forms;
  private final Map<String, List<String>> uses;

  private DraftForms(SortedMap<String, String> forms, Map<String, List<String>> uses) {
    this.forms = forms;
    this.uses = uses;
  }

  /** The forms of a stored draft; its flow and forms can be read. */
  public static DraftForms of(ProcessDraft draft) {
    Map<String, List<String>> uses = new HashMap<>();
    for (FlowNode node : Flow.read(draft.flow()).graph().nodes()) {
      Stream.of(Bpmn.INTAKE, Bpmn.HUMAN_STEP)
          .flatMap(mark -> node.extension(Bpmn.SUNLIT, mark).stream())
          .flatMap(mark -> mark.text("form").stream())
          .forEach(form -> uses.computeIfAbsent(form, f -> new ArrayList<>()).add(node.label()));
    }
    return new DraftForms(draft.forms(), uses);
  }

  /** All forms: those that are used first. */
  public List<DraftForm> all() {
    List<DraftForm> all = new ArrayList<>();
    forms.forEach((id, json) -> all.add(form(id, json)));
    all.sort((a, b) -> Boolean.compare(b.isUsed(), a.isUsed()));
    return all;
  }

  /**
   * @throws FormNotFound if there is none
   */
  public DraftForm get(String id) {
    return form(id, json(id));
  }

  /**
   * The JSON of a form.
   *
   * @throws FormNotFound if there is none
   */
  public String json(String id) {
    String json = forms.get(id);
    if (json == null) {
      throw new FormNotFound(id);
    }
    return json;
  }

  private DraftForm form(String id, String json) {
    FormSchema schema = FormSchema.parse(json);
    return new DraftForm(
        id,
        FormTitle.of(json),
        schema.fields().size(),
        uses.getOrDefault(id, List.of()),
        schema.problems());
  }

  /** An id for a new form that no form has: {@code form-1}, {@code form-2}. */
  public String freeId() {
    return freeId("form");
  }

  private String freeId(String stem) {
    int n = 1;
    while (forms.containsKey(stem + "-" + n)) {
      n++;
    }
    return stem + "-" + n;
  }

  /** With an empty form of that id and title. */
  public SortedMap<String, String> withNew(String id, String title) {
    ObjectNode form = JSON.createObjectNode();
    form.put("type", "default");
    form.put("id", id);
    form.put(FormTitle.ATTRIBUTE, title);
    form.put("schemaVersion", NEWEST_SCHEMA);
    form.putArray("components");
    return with(id, form);
  }

  /**
   * With another title for a form.
   *
   * @throws FormNotFound if there is none
   */
  public SortedMap<String, String> withTitle(String id, String title) {
    ObjectNode form = read(json(id));
    form.put(FormTitle.ATTRIBUTE, title);
    return with(id, form);
  }

  /**
   * With a form as its editor hands it out. Its title stays, whatever the editor did with it.
   *
   * @throws FormNotFound if there is none
   */
  public SortedMap<String, String> withEdited(String id, String edited) {
    String title = FormTitle.of(json(id));
    StorableDraft.requireForm(id, edited);
    ObjectNode form = read(edited);
    if (title != null) {
      form.put(FormTitle.ATTRIBUTE, title);
    }
    form.put("id", id);
    return with(id, form);
  }

  /**
   * With a copy of a form.
   *
   * @throws FormNotFound if there is none
   */
  public SortedMap<String, String> withCopy(String id, String title) {
    ObjectNode form = read(json(id));
    String copy = freeId(id);
    form.put("id", copy);
    form.put(FormTitle.ATTRIBUTE, title);
    return with(copy, form);
  }

  /**
   * Without a form.
   *
   * @throws FormNotFound if there is none
   * @throws FormInUse if a step uses it
   */
  public SortedMap<String, String> without(String id) {
    DraftForm form = get(id);
    if (form.isUsed()) {
      throw new FormInUse(form.title() == null ? id : form.title(), form.uses());
    }
    SortedMap<String, String> left = new TreeMap<>(forms);
    left.remove(id);
    return left;
  }

  private SortedMap<String, String> with(String id, ObjectNode form) {
    SortedMap<String, String> changed = new TreeMap<>(forms);
    changed.put(id, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form));
    return changed;
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) JSON.readTree(FormSchema.parse(json).toJson());
  }
}
