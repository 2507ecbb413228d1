package io.sunlit.templates;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.rules.DecisionTable;
import io.sunlit.templates.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a kind of matter is normally handled, in any county: a flow, its forms and the scenarios that
 * show what comes of them. Knows no county.
 *
 * @param name of its folder, such as {@code restaurant-opening}
 * @param version counts from 1
 * @param powerTypes codes of the power types that it is meant for, such as {@code permit}
 * @param forms form-js JSON by form id
 * @param decisions DMN by name of the decision table, such as {@code participants}
 * @param readme what it is for and how to use it: Markdown, in Chinese
 */
public record ProcessTemplate(
    String name,
    String titleZh,
    String titleEn,
    int version,
    String description,
    List<String> powerTypes,
    Flow flow,
    SortedMap<String, String> forms,
    SortedMap<String, String> decisions,
    List<Scenario> scenarios,
    String readme) {

  public ProcessTemplate {
    powerTypes = List.copyOf(powerTypes);
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(forms)));
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    scenarios = List.copyOf(scenarios);
  }

  /** The forms, parsed. */
  public Map<String, FormSchema> formSchemas() {
    return forms.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, form -> FormSchema.parse(form.getValue())));
  }

  /** The decision tables, parsed. */
  public Map<String, DecisionTable> decisionTables() {
    return decisions.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, d -> DecisionTable.read(d.getValue())));
  }

  /** The problems of the template on its own, without a county. */
  public List<TemplateProblem> check() {
    return FlowCheck.check(flow, CheckContext.anyCounty(formSchemas()));
  }
}
