package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.configuration.BaseList.Freedom;
import io.sunlit.tenants.configuration.FieldSpec.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item as people read it: all fields in groups, those without a value, too, and what the
 * province fixes.
 */
public record ItemSheet(List<Group> groups) {

  /**
   * Fields that belong together.
   *
   * @param key of the group: {@code law}
   */
  public record Group(String key, List<Entry> entries) {}

  /**
   * A field.
   *
   * @param zh what it is called: 受理条件
   * @param values its values, each a text; codes as they stand in files. Empty if it has none or
   *     has rows
   * @param columns the titles of its columns by key, if it has rows
   * @param rows its rows, the values by column
   * @param counts whether it counts for completeness, or blocks publishing, while it is empty
   * @param freedom what the county may do with it
   * @param limit within what of the province's base list the county may choose, as officials read
   *     it; empty if it is free or locked
   */
  public record Entry(
      String key,
      String zh,
      List<Value> values,
      Map<String, String> columns,
      List<Map<String, Value>> rows,
      boolean counts,
      Freedom freedom,
      String limit) {

    public boolean isEmpty() {
      return values.isEmpty() && rows.isEmpty();
    }
  }

  /**
   * A value.
   *
   * @param text as it stands in files
   * @param zh as officials read it
   * @param isLimit whether it is a time limit
   */
  public record Value(String text, String zh, boolean isLimit) {}

  private static final FieldSpec MATERIALS =
      FieldSpec.rows(
          "materials",
          "申请材料",
          FieldSpec.text("name", "材料名称"),
          FieldSpec.of("required", Kind.FLAG, "必要"),
          FieldSpec.choice("form", "形式", ItemFile.MATERIAL_FORMS.toArray(String[]::new)),
          FieldSpec.text("copies", "份数"));

  private static final Map<String, FieldSpec> SPECS = specs();

  /** Every field stands in one group. */
  static final Map<String, List<String>> GROUPS = grouping();

  /** Fields of some power types; elsewhere they are shown only if they have a value. */
  private static final Map<String, Set<String>> ONLY_OF =
      Map.of(
          "penalties", Set.of("penalty"),
          "levy-kind", Set.of("levy"),
          "levy-reducible", Set.of("levy"));

  public ItemSheet {
    groups = List.copyOf(groups);
  }

  /**
   * The sheet of an item.
   *
   * @param powerType name of its power type
   * @param department name of its department
   */
  public static ItemSheet of(
      ImplementationItem item,
      String powerType,
      String department,
      ItemCompleteness completeness,
      BaseList baseList) {
    Map<String, Object> tree = CountyFiles.tree(item);
    tree.put("power-type", powerType);
    tree.put("department", department);
    Set<String> gaps =
        completeness.gaps().stream().map(ItemCompleteness.Gap::key).collect(Collectors.toSet());
    List<Group> groups = new ArrayList<>();
    GROUPS.forEach(
        (key, fields) -> {
          List<Entry> entries = new ArrayList<>();
          for (String field : fields) {
            Object value = tree.get(field);
            Set<String> types = ONLY_OF.get(field);
            if (value != null || types == null || types.contains(item.powerType())) {
              entries.add(entry(item, field, value, gaps.contains(field), baseList));
            }
          }
          groups.add(new Group(key, List.copyOf(entries)));
        });
    return new ItemSheet(groups);
  }

  private static Entry entry(
      ImplementationItem item,
      String field,
      @Nullable Object value,
      boolean counts,
      BaseList baseList) {
    FieldSpec spec = SPECS.get(field);
    if (spec == null) {
      throw new IllegalStateException("No field " + field);
    }
    List<Value> values = new ArrayList<>();
    List<Map<String, Value>> rows = new ArrayList<>();
    Map<String, String> columns = new LinkedHashMap<>();
    if (spec.kind() == Kind.ROWS) {
      List<FieldSpec> parts = columnsOf(spec, value);
      parts.forEach(part -> columns.put(part.key(), part.zh()));
      if (value instanceof List<?> list) {
        list.forEach(row -> rows.add(row(parts, row)));
      }
    } else if (value instanceof List<?> list) {
      list.forEach(each -> values.add(value(spec, each)));
    } else if (value != null) {
      values.add(value(spec, value));
    }
    Freedom freedom = baseList.freedom(item.baseCode(), field);
    String limit =
        freedom == Freedom.FREE || freedom == Freedom.LOCKED
            ? ""
            : baseList
                .find(item.baseCode())
                .map(base -> String.join("；", BaseList.words(base, field)))
                .orElse("");
    return new Entry(field, spec.zh(), values, columns, rows, counts, freedom, limit);
  }

  /** The columns of a list of rows; what is seldom said only if somebody says it. */
  private static List<FieldSpec> columnsOf(FieldSpec spec, @Nullable Object value) {
    List<FieldSpec> parts = new ArrayList<>(spec.fields());
    if (spec == MATERIALS && value instanceof List<?> list) {
      for (FieldSpec part : ItemFields.MATERIAL) {
        if (list.stream()
            .anyMatch(row -> row instanceof Map<?, ?> map && map.containsKey(part.key()))) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static Map<String, Value> row(List<FieldSpec> parts, Object row) {
    Map<String, Value> cells = new LinkedHashMap<>();
    if (row instanceof Map<?, ?> map) {
      for (FieldSpec part : parts) {
        Object cell = map.get(part.key());
        if (cell != null) {
          cells.put(part.key(), value(part, cell));
        }
      }
    }
    return cells;
  }

  private static Value value(FieldSpec spec, Object value) {
    String text = value.toString();
    return new Value(text, ItemWords.zh(spec, text), spec.kind() == Kind.LIMIT);
  }

  private static Map<String, FieldSpec> specs() {
    Map<String, FieldSpec> specs = new LinkedHashMap<>();
    for (String key :
        List.of(
            "code",
            "base-code",
            "name",
            "power-type",
            "department",
            "implementing-body",
            "fee",
            "result",
            "source")) {
      specs.put(key, FieldSpec.text(key, ItemDifferences.title(key)));
    }
    specs.put(
        "synthetic", FieldSpec.of("synthetic", Kind.FLAG, ItemDifferences.title("synthetic")));
    specs.put("legal-basis", FieldSpec.of("legal-basis", Kind.TEXTS, "设定依据"));
    for (String key : List.of("statutory-limit", "promised-limit")) {
      specs.put(key, FieldSpec.of(key, Kind.LIMIT, ItemDifferences.title(key)));
    }
    specs.put("materials", MATERIALS);
    ItemFields.DETAILS.forEach(spec -> specs.put(spec.key(), spec));
    return specs;
  }

  private static Map<String, List<String>> grouping() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put(
        "identity",
        List.of(
            "name",
            "code",
            "base-code",
            "synthetic",
            "power-type",
            "national-base-code",
            "national-implementation-code",
            "national-handling-code",
            "effective-from",
            "effective-until",
            "source"));
    groups.put(
        "law",
        List.of("legal-basis", "levels", "power-source", "division-of-authority", "content"));
    groups.put(
        "body",
        List.of(
            "department",
            "implementing-body",
            "implementing-body-code",
            "body-kind",
            "handling-office",
            "entrusting-body",
            "intermediary-services",
            "joint-bodies"));
    groups.put(
        "limits",
        List.of(
            "case-kind",
            "statutory-limit",
            "statutory-limit-note",
            "promised-limit",
            "promised-limit-note",
            "deciding-posts",
            "explicit-decision",
            "special-procedures"));
    groups.put(
        "conditions",
        List.of(
            "conditions",
            "applicants",
            "quota",
            "procedure",
            "channels",
            "offered-in",
            "online-depth",
            "visits",
            "visits-reason",
            "appointment",
            "online-payment",
            "delivery",
            "in-service-center",
            "towns"));
    groups.put(
        "result",
        List.of("result", "result-kind", "result-sample", "free-of-charge", "fee", "fees"));
    groups.put("materials", List.of("materials"));
    groups.put(
        "service", List.of("place", "opening-hours", "consultation", "complaint", "questions"));
    groups.put(
        "posts",
        List.of(
            "steps",
            "risk-points",
            "discretion",
            "supervision-rules",
            "penalties",
            "levy-kind",
            "levy-reducible"));
    return groups;
  }
}
