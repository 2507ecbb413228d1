package io.sunlit.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process templates on the class path, in folders {@code process-templates/<name>/}. Read once;
 * immutable.
 */
public final class ProcessTemplates {

  static final String ROOT = "process-templates/";

  private final Map<String, ProcessTemplate> templates;

  private ProcessTemplates(Map<String, ProcessTemplate> templates) {
    this.templates = templates;
  }

  /**
   * Reads every template that {@code process-templates/index.yaml} lists.
   *
   * @throws TemplateUnreadable if a file is missing, unknown or not as expected
   */
  public static ProcessTemplates onClassPath(ClassLoader loader) {
    TemplateFiles files = new TemplateFiles(loader);
    return named(files.index(), loader);
  }

  /**
   * Reads the templates with these names.
   *
   * @throws TemplateUnreadable if a file is missing, unknown or not as expected
   */
  public static ProcessTemplates named(List<String> names, ClassLoader loader) {
    TemplateFiles files = new TemplateFiles(loader);
    Map<String, ProcessTemplate> templates = new LinkedHashMap<>();
    for (String name : names) {
      templates.put(name, files.template(name));
    }
    return new ProcessTemplates(templates);
  }

  /** All templates in the order of the index. */
  public List<ProcessTemplate> all() {
    return List.copyOf(new ArrayList<>(templates.values()));
  }

  public Optional<ProcessTemplate> find(String name) {
    return Optional.ofNullable(templates.get(name));
  }
}
