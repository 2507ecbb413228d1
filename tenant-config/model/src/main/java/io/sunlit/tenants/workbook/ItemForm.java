package io.sunlit.tenants.workbook;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.configuration.BaseList;
import io.sunlit.tenants.configuration.BaseList.Freedom;
import io.sunlit.tenants.configuration.ConfigurationProblem;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.ItemEntries;
import io.sunlit.tenants.configuration.PowerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item as a form of texts, one for each field of the catalog: filled in from an item, and read
 * back by the rules of item files. Lists have one entry a line, rows one row a line with | between
 * cells.
 */
public final class ItemForm {

  private static final String BETWEEN = " | ";
  private static final Map<String, String> FORMS =
      Map.of("original", "原件", "copy", "复印件", "electronic", "电子");

  private final List<Department> departments;
  private final List<PowerType> powerTypes;
  private final ItemEntries entries;
  private final CellReading cells;

  public ItemForm(List<Department> departments, List<PowerType> powerTypes, ItemEntries entries) {
    this.departments = List.copyOf(departments);
    this.powerTypes = List.copyOf(powerTypes);
    this.entries = entries;
    this.cells = new CellReading(departments, powerTypes);
  }

  /**
   * A field of the form.
   *
   * @param several whether it has more than one line
   * @param hint how it is filled in
   * @param choices what it may be; empty if it is free
   */
  public record Field(
      String key, String title, boolean several, String hint, List<String> choices) {}

  /** What was read: the item, and what is wrong by the key of the field. */
  public record Reading(ImplementationItem item, Map<String, String> zh, Map<String, String> en) {

    public boolean isValid() {
      return zh.isEmpty();
    }
  }

  /** All fields in the order in which they are filled in. */
  public static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (ItemColumn column : ItemColumn.ALL) {
      boolean several =
          column.kind() == ItemColumn.Kind.LINES || column.kind() == ItemColumn.Kind.MATERIALS;
      fields.add(
          new Field(
              column.key(),
              column.title(),
              several,
              column.hint().replace("（Alt+回车换行）", ""),
              column.kind() == ItemColumn.Kind.FLAG ? List.of("是", "否") : List.of()));
    }
    for (ItemEntries.Rows rows : ItemEntries.rows()) {
      fields.add(
          new Field(
              rows.key(),
              rows.title(),
              true,
              "每行一条：" + String.join(BETWEEN, rows.columns().values()),
              List.of()));
    }
    return fields;
  }

  /**
   * What the province says about a field of an item.
   *
   * @param freedom what the county may do with it
   * @param text what the base list says, in the words of the form; empty if nothing
   */
  public record Inherited(Freedom freedom, String text) {}

  /** What the province's base list says about each field; empty if it does not have the item. */
  public Map<String, Inherited> inherited(String baseCode) {
    BaseList list = entries.baseList();
    Map<String, Inherited> inherited = new LinkedHashMap<>();
    list.find(baseCode)
        .ifPresent(
            base -> {
              for (ItemColumn column : ItemColumn.ALL) {
                Freedom freedom = list.freedom(baseCode, column.key());
                if (freedom != Freedom.FREE) {
                  String text =
                      BaseList.says(base, column.key()).stream()
                          .map(value -> word(column.kind(), value))
                          .collect(Collectors.joining("\n"));
                  inherited.put(
                      column.key(),
                      new Inherited(
                          freedom,
                          column.kind() == ItemColumn.Kind.POWER_TYPE ? typeName(text) : text));
                }
              }
            });
    return inherited;
  }

  /** The texts of an item by the keys of the fields; a field without a value has none. */
  public Map<String, String> texts(ImplementationItem item) {
    Map<String, Object> tree = new LinkedHashMap<>(CountyFiles.tree(item));
    Map<String, String> texts = new LinkedHashMap<>();
    tree.put("department", name(item.department()));
    tree.put("power-type", typeName(item.powerType()));
    for (ItemColumn column : ItemColumn.ALL) {
      Object value = tree.get(column.key());
      if (column.kind() == ItemColumn.Kind.MATERIALS) {
        texts.put(
            column.key(),
            item.materials().stream().map(ItemForm::line).collect(Collectors.joining("\n")));
      } else if (value instanceof List<?> lines) {
        texts.put(
            column.key(), lines.stream().map(String::valueOf).collect(Collectors.joining("\n")));
      } else if (value != null) {
        texts.put(column.key(), word(column.kind(), value.toString()));
      }
    }
    for (ItemEntries.Rows rows : ItemEntries.rows()) {
      if (tree.get(rows.key()) instanceof List<?> list) {
        texts.put(
            rows.key(),
            list.stream().map(row -> line(rows, row)).collect(Collectors.joining("\n")));
      }
    }
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  /**
   * Reads the form.
   *
   * @param before the item that the form was filled in from, whose process and notes on materials
   *     stay; null for a new one
   */
  public Reading read(Map<String, String> texts, @Nullable ImplementationItem before) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (ItemColumn column : ItemColumn.ALL) {
      String text = texts.getOrDefault(column.key(), "").strip();
      if (!text.isEmpty()) {
        entry.put(column.key(), cells.value(column.kind(), text));
      }
    }
    for (ItemEntries.Rows rows : ItemEntries.rows()) {
      String text = texts.getOrDefault(rows.key(), "").strip();
      if (!text.isEmpty()) {
        entry.put(
            rows.key(),
            text.lines().filter(line -> !line.isBlank()).map(line -> row(rows, line)).toList());
      }
    }
    String template = before == null ? null : before.template();
    if (template != null) {
      entry.put("process", Map.of("template", template));
    }
    List<ConfigurationProblem> problems = new ArrayList<>();
    ImplementationItem item = entries.read("item.yaml", 1, entry, problems);
    Map<String, String> zh = new LinkedHashMap<>();
    Map<String, String> en = new LinkedHashMap<>();
    for (ConfigurationProblem problem : problems) {
      String path = problem.key();
      String key = path == null ? "" : path.split("[\\[.]", 2)[0];
      zh.putIfAbsent(key, problem.messageZh());
      en.putIfAbsent(key, problem.messageEn());
    }
    return new Reading(before == null ? item : withNotes(item, before), zh, en);
  }

  /** What the form does not show of a material stays with the one of the same name. */
  private static ImplementationItem withNotes(ImplementationItem item, ImplementationItem before) {
    Map<String, Material> known = new LinkedHashMap<>();
    before.materials().forEach(material -> known.putIfAbsent(material.name(), material));
    List<Material> materials =
        item.materials().stream()
            .map(
                m ->
                    new Material(
                        m.name(),
                        m.required(),
                        m.form(),
                        m.copies(),
                        known.getOrDefault(m.name(), m).more()))
            .toList();
    return new ImplementationItem(
        item.tenant(),
        item.code(),
        item.baseCode(),
        item.synthetic(),
        item.name(),
        item.powerType(),
        item.department(),
        item.implementingBody(),
        item.legalBasis(),
        item.statutoryLimit(),
        item.promisedLimit(),
        materials,
        item.fee(),
        item.result(),
        item.template(),
        item.source(),
        item.details());
  }

  private String name(String department) {
    return departments.stream()
        .filter(d -> d.code().equals(department))
        .map(Department::name)
        .findFirst()
        .orElse(department);
  }

  private String typeName(String type) {
    return powerTypes.stream()
        .filter(t -> t.code().equals(type))
        .map(PowerType::name)
        .findFirst()
        .orElse(type);
  }

  private static String word(ItemColumn.Kind kind, String value) {
    return switch (kind) {
      case FLAG -> value.equals("true") ? "是" : "否";
      case LIMIT -> TimeLimit.parse(value).zh();
      default -> value;
    };
  }

  private static String line(Material material) {
    return String.join(
        "；",
        material.name(),
        material.required() ? "必要" : "非必要",
        FORMS.getOrDefault(material.form(), material.form()),
        String.valueOf(material.copies()));
  }

  private static String line(ItemEntries.Rows rows, Object row) {
    List<String> parts = new ArrayList<>();
    for (String column : rows.columns().sequencedKeySet()) {
      Object value = row instanceof Map<?, ?> map ? map.get(column) : null;
      parts.add(value == null ? "" : value.toString());
    }
    return String.join(BETWEEN, parts).stripTrailing();
  }

  private static Map<String, String> row(ItemEntries.Rows rows, String line) {
    String[] parts = line.split("[|｜]", -1);
    SequencedMap<String, String> row = new LinkedHashMap<>();
    int i = 0;
    for (String column : rows.columns().sequencedKeySet()) {
      if (i < parts.length && !parts[i].isBlank()) {
        row.put(column, parts[i].strip());
      }
      i++;
    }
    return row;
  }
}
