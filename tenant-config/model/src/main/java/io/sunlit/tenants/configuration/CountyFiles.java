package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.OfficeHours;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.codes.CodeScheme;
import io.sunlit.tenants.codes.CodeScheme.CheckRule;
import io.sunlit.tenants.codes.CodeSegment;
import io.sunlit.tenants.codes.CreditCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes a county as the files that {@link CountyFolder} reads: what is the same is the same text,
 * byte by byte, whatever the order it was found in.
 */
public final class CountyFiles {

  private static final int WIDTH = 1000;
  private static final Set<String> COUNTS =
      Set.of("copies", "visits", "digits", "letters", "length", "credit-characters");

  private CountyFiles() {}

  /** The files of the county's folder. */
  public static ConfigurationFiles write(CountyConfiguration county) {
    SortedMap<String, String> texts = new TreeMap<>();
    trees(county).forEach((path, tree) -> texts.put(path, yaml(tree)));
    return new ConfigurationFiles(texts);
  }

  /** An item as the text of its file, without how it is bound. */
  public static String item(ImplementationItem item) {
    return yaml(item(item, null));
  }

  /** The calendar of a county as the text of its file. */
  public static String calendar(CalendarLayer calendar) {
    return yaml(calendarTree(calendar));
  }

  /** The code schemes of a county as the text of their file. */
  public static String codeSchemes(List<CodeScheme> schemes) {
    return yaml(schemesTree(schemes));
  }

  /** What each file says: mappings, lists and texts. Files that would say nothing are left out. */
  static SortedMap<String, Map<String, Object>> trees(CountyConfiguration county) {
    SortedMap<String, Map<String, Object>> trees = new TreeMap<>();
    trees.put("county.yaml", tree("code", county.county().code(), "name", county.county().name()));
    trees.put(OrganisationFiles.ORGANISATION, organisation(county));
    if (!county.officers().isEmpty()) {
      trees.put(OrganisationFiles.OFFICERS, officers(county.officers()));
    }
    Map<String, Object> calendar = calendarTree(county.calendar());
    if (!calendar.isEmpty()) {
      trees.put(CalendarFile.LOCAL, calendar);
    }
    if (!county.codeSchemes().isEmpty()) {
      trees.put(CodeSchemesFile.NAME, schemesTree(county.codeSchemes()));
    }
    Map<String, Binding> bindings = new HashMap<>();
    county.bindings().forEach(binding -> bindings.put(binding.itemCode(), binding));
    for (ImplementationItem item : county.items()) {
      trees.put("items/" + item.code() + ".yaml", item(item, bindings.get(item.code())));
    }
    county
        .overlays()
        .forEach(
            (template, overlay) -> trees.put("overlays/" + template + ".yaml", overlay(overlay)));
    return trees;
  }

  private static Map<String, Object> organisation(CountyConfiguration county) {
    Map<String, Map<String, Object>> posts = new TreeMap<>();
    for (Post post : county.posts()) {
      posts.computeIfAbsent(post.department(), d -> new TreeMap<>()).put(post.code(), post.name());
    }
    List<Object> departments = new ArrayList<>();
    for (Department department :
        sorted(county.departments(), Comparator.comparing(Department::code))) {
      Map<String, Object> entry = tree("code", department.code(), "name", department.name());
      if (department.kind() != DepartmentKind.DEPARTMENT) {
        put(entry, "kind", department.kind().code());
      }
      put(entry, "parent", department.parent());
      put(entry, "superior", department.superior());
      put(entry, "posts", posts.get(department.code()));
      departments.add(entry);
    }
    return tree("departments", departments);
  }

  private static Map<String, Object> officers(List<Officer> officers) {
    List<Object> entries = new ArrayList<>();
    for (Officer officer : sorted(officers, Comparator.comparing(Officer::username))) {
      Map<String, Object> entry =
          tree(
              "username",
              officer.username(),
              "name",
              officer.name(),
              "department",
              officer.department());
      put(entry, "posts", officer.posts().stream().map(PostRef::toString).sorted().toList());
      put(entry, "roles", officer.roles().stream().sorted().map(OrganisationFiles::code).toList());
      entries.add(entry);
    }
    return tree("officers", entries);
  }

  /** The keys and values of an item's file, without how it is bound. */
  public static Map<String, Object> tree(ImplementationItem item) {
    return item(item, null);
  }

  private static Map<String, Object> item(ImplementationItem item, @Nullable Binding binding) {
    Map<String, Object> tree = tree("code", item.code());
    put(tree, "synthetic", item.synthetic() ? "true" : null);
    put(tree, "base-code", item.baseCode());
    put(tree, "name", item.name());
    put(tree, "power-type", item.powerType());
    put(tree, "department", item.department());
    put(tree, "implementing-body", item.implementingBody());
    put(tree, "legal-basis", item.legalBasis());
    put(tree, "statutory-limit", text(item.statutoryLimit()));
    put(tree, "promised-limit", text(item.promisedLimit()));
    List<Object> materials = new ArrayList<>();
    for (Material material : item.materials()) {
      Map<String, Object> entry = tree("name", material.name());
      put(entry, "required", String.valueOf(material.required()));
      put(entry, "form", material.form());
      put(entry, "copies", String.valueOf(material.copies()));
      entry.putAll(material.more());
      materials.add(entry);
    }
    put(tree, "materials", materials);
    put(tree, "fee", item.fee());
    put(tree, "result", item.result());
    if (item.template() != null) {
      Map<String, Object> process = tree("template", item.template());
      put(process, "publish", binding != null && binding.publish() ? "true" : "false");
      put(tree, "process", process);
    }
    put(tree, "source", item.source());
    for (FieldSpec spec : ItemFields.DETAILS) {
      put(tree, spec.key(), item.details().get(spec.key()));
    }
    return tree;
  }

  private static Map<String, Object> overlay(Overlay overlay) {
    Map<String, Object> steps = new TreeMap<>();
    overlay
        .steps()
        .forEach(
            (id, step) -> {
              Map<String, Object> entry = new LinkedHashMap<>();
              put(entry, "department", step.department());
              put(entry, "post", step.post());
              put(entry, "limit", text(step.limit()));
              steps.put(id, entry);
            });
    Map<String, Object> forms = new TreeMap<>();
    overlay
        .forms()
        .forEach(
            (id, fields) -> {
              Map<String, Object> entries = new TreeMap<>();
              fields.forEach((key, field) -> entries.put(key, tree("label", field.label())));
              forms.put(id, tree("fields", entries));
            });
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "steps", steps);
    put(tree, "forms", forms);
    return tree;
  }

  private static Map<String, Object> calendarTree(CalendarLayer calendar) {
    List<Object> closures = new ArrayList<>();
    List<Object> openings = new ArrayList<>();
    for (LocalDays days :
        sorted(
            calendar.days(),
            Comparator.comparing(LocalDays::from).thenComparing(LocalDays::name))) {
      if (days.spans().isEmpty()) {
        closures.add(
            tree("name", days.name(), "from", days.from().toString(), "to", days.to().toString()));
      } else {
        Map<String, Object> entry = tree("name", days.name(), "date", days.from().toString());
        put(entry, "hours", texts(days.spans()));
        openings.add(entry);
      }
    }
    List<Object> seasons = new ArrayList<>();
    for (OfficeHours hours : calendar.officeHours()) {
      Map<String, Object> entry =
          tree(
              "name",
              hours.name(),
              "from",
              hours.from().toString().substring(2),
              "to",
              hours.to().toString().substring(2));
      put(entry, "hours", texts(hours.spans()));
      seasons.add(entry);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "closures", closures);
    put(tree, "openings", openings);
    put(tree, "office-hours", seasons);
    return tree;
  }

  private static Map<String, Object> schemesTree(List<CodeScheme> schemes) {
    List<Object> entries = new ArrayList<>();
    for (CodeScheme scheme : schemes) {
      Map<String, Object> entry =
          tree("name", scheme.name(), "title", scheme.title(), "source", scheme.source());
      put(entry, "check", scheme.check() == CheckRule.GB32100 ? "gb32100" : null);
      put(entry, "segments", scheme.segments().stream().map(CountyFiles::segment).toList());
      entries.add(entry);
    }
    return tree("schemes", entries);
  }

  private static Object segment(CodeSegment segment) {
    if (segment.isFixed()) {
      return tree("text", segment.values().getFirst());
    }
    Map<String, Object> tree = tree("name", segment.name());
    put(tree, "title", segment.title().equals(segment.name()) ? null : segment.title());
    String length = String.valueOf(segment.length());
    if (segment.scheme() != null) {
      put(tree, "scheme", segment.scheme());
      put(tree, "length", length);
    }
    switch (segment.characters()) {
      case CodeSegment.DIGITS -> put(tree, "digits", length);
      case CodeSegment.LETTERS -> put(tree, "letters", length);
      case CreditCode.CHARACTERS -> put(tree, "credit-characters", length);
      default -> {
        // made of values, of a list or of another scheme
      }
    }
    put(tree, "source", segment.source());
    put(tree, "values", segment.values());
    put(tree, "scope", segment.scope());
    return tree;
  }

  private static Map<String, Object> tree(Object... keysAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tree.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return tree;
  }

  /** Puts what is there: nothing is said of what is null or empty. */
  private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
    boolean nothing =
        value == null
            || value.equals("")
            || (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (!nothing) {
      tree.put(key, value);
    }
  }

  private static <T> List<T> sorted(List<T> values, Comparator<T> by) {
    return values.stream().sorted(by).toList();
  }

  private static List<String> texts(List<TimeSpan> spans) {
    return spans.stream().map(TimeSpan::toString).toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String yaml(Map<String, Object> tree) {
    return new Dump(
            DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(WIDTH)
                .setSplitLines(false)
                .setBestLineBreak("\n")
                .setDereferenceAliases(true)
                .build())
        .dumpToString(written("", tree));
  }

  /** Flags and counts are written without quotes, as people write them. */
  private static Object written(String key, Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          entries.put(entry.getKey(), written(String.valueOf(entry.getKey()), entry.getValue()));
        }
        yield entries;
      }
      case List<?> list -> {
        List<Object> elements = new ArrayList<>();
        for (Object element : list) {
          elements.add(written("", element));
        }
        yield elements;
      }
      case String text when text.equals("true") || text.equals("false") -> Boolean.valueOf(text);
      case String text when COUNTS.contains(key) && text.matches("0|[1-9][0-9]{0,3}") ->
          Integer.valueOf(text);
      default -> value;
    };
  }
}
