package io.sunlit.templates;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.templates.rules.DecisionTable;
import io.sunlit.templates.rules.DecisionUnreadable;
import io.sunlit.templates.scenario.Scenario;
import io.sunlit.templates.scenario.ScenarioReader;
import io.sunlit.templates.scenario.ScenarioUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of templates from the class path. A jar cannot be listed: all is named. */
final class TemplateFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .build();

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final ClassLoader loader;

  TemplateFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /** The file index.yaml. */
  record Index(@Nullable List<String> templates) {}

  record Title(@Nullable String zh, @Nullable String en) {}

  /** The file template.yaml. */
  record Manifest(
      @Nullable String name,
      @Nullable Title title,
      @Nullable Integer version,
      @Nullable String description,
      @Nullable List<String> powerTypes,
      @Nullable List<String> forms,
      @Nullable List<String> decisions,
      @Nullable List<String> scenarios) {}

  List<String> index() {
    String file = ProcessTemplates.ROOT + "index.yaml";
    List<String> templates = yaml(file, Index.class).templates();
    return required(file, "templates", templates);
  }

  ProcessTemplate template(String name) {
    String folder = ProcessTemplates.ROOT + named(ProcessTemplates.ROOT, name) + "/";
    String file = folder + "template.yaml";
    Manifest manifest = yaml(file, Manifest.class);
    if (!name.equals(manifest.name())) {
      throw new TemplateUnreadable(
          file, "Expected the name of its folder, but it is " + manifest.name());
    }
    int version = required(file, "version", manifest.version());
    if (version < 1) {
      throw new TemplateUnreadable(file, "Expected a version from 1 on, but it is " + version);
    }
    Title title = required(file, "title", manifest.title());
    SortedMap<String, String> forms = new TreeMap<>();
    for (String form : required(file, "forms", manifest.forms())) {
      forms.put(form, form(folder + "forms/" + named(file, form) + ".form"));
    }
    SortedMap<String, String> decisions = new TreeMap<>();
    for (String table : manifest.decisions() == null ? List.<String>of() : manifest.decisions()) {
      decisions.put(table, decision(folder + "decisions/" + named(file, table) + ".dmn"));
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (String scenario : required(file, "scenarios", manifest.scenarios())) {
      scenarios.add(scenario(folder + "scenarios/" + named(file, scenario) + ".yaml", scenario));
    }
    return new ProcessTemplate(
        name,
        required(file, "title.zh", title.zh()),
        required(file, "title.en", title.en()),
        version,
        required(file, "description", manifest.description()).strip(),
        required(file, "power-types", manifest.powerTypes()),
        flow(folder + "process.bpmn"),
        forms,
        decisions,
        scenarios,
        text(folder + "README.md"));
  }

  private Flow flow(String file) {
    try {
      return Flow.read(text(file));
    } catch (FlowUnreadable e) {
      throw new TemplateUnreadable(file, e.messageEn());
    }
  }

  private String form(String file) {
    String json = text(file);
    try {
      FormSchema.parse(json);
      return json;
    } catch (FormUnreadable e) {
      throw new TemplateUnreadable(file, e.messageEn());
    }
  }

  private String decision(String file) {
    String dmn = text(file);
    try {
      DecisionTable.read(dmn);
      return dmn;
    } catch (DecisionUnreadable e) {
      throw new TemplateUnreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private Scenario scenario(String file, String name) {
    try {
      return ScenarioReader.read(name, text(file));
    } catch (ScenarioUnreadable e) {
      throw new TemplateUnreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private <T> T yaml(String file, Class<T> type) {
    try {
      return YAML.readValue(text(file), type);
    } catch (JacksonException e) {
      throw new TemplateUnreadable(file, String.valueOf(e.getOriginalMessage()));
    }
  }

  private String text(String file) {
    try (InputStream stream = loader.getResourceAsStream(file)) {
      if (stream == null) {
        throw new TemplateUnreadable(file, "Expected this file on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TemplateUnreadable(file, "Expected a readable file, but " + e.getMessage());
    }
  }

  private static String named(String file, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new TemplateUnreadable(
          file, "Expected a name of lower-case words with hyphens, but it is '" + name + "'");
    }
    return name;
  }

  private static <T> T required(String file, String key, @Nullable T value) {
    if (value == null) {
      throw new TemplateUnreadable(file, "Expected '" + key + "', but it is missing");
    }
    return value;
  }
}
