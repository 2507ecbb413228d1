package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.YamlNode.Mapping;
import io.sunlit.tenants.configuration.YamlNode.Scalar;
import io.sunlit.tenants.configuration.YamlNode.Sequence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Reads items that come from elsewhere than a YAML file, by the rules of {@code items/<name>.yaml}:
 * there is one reading of an item, whatever it was written in.
 *
 * @param departments codes of the county's departments
 * @param powerTypes codes of the power types
 * @param nationalCodes what national codes are checked by
 * @param baseList what the county inherits from its province, and may not contradict
 */
public record ItemEntries(
    TenantId tenant,
    Collection<String> departments,
    Collection<String> powerTypes,
    CodeSchemes nationalCodes,
    BaseList baseList) {

  /**
   * A field that an item may have beside its core ones and that fits into one cell.
   *
   * @param title what the field is called: 受理条件
   * @param choices what it may be; empty if it is free
   */
  public record Detail(String key, String title, Shape shape, List<String> choices) {

    /** How its value is written. */
    public enum Shape {
      TEXT,
      LINES,
      FLAG,
      LIMIT
    }
  }

  /** The fields that fit into one cell, in the order of item files. */
  public static List<Detail> details() {
    return ItemFields.DETAILS.stream()
        .filter(spec -> spec.kind() != FieldSpec.Kind.ROWS)
        .map(
            spec ->
                new Detail(
                    spec.key(),
                    spec.zh(),
                    shape(spec.kind()),
                    spec.kind() == FieldSpec.Kind.CODE ? List.of() : spec.choices()))
        .toList();
  }

  /**
   * A field that is a list of rows: fees, steps, risk points.
   *
   * @param columns the title of each column by its key, in order
   */
  public record Rows(String key, String title, SequencedMap<String, String> columns) {}

  /** The fields that are lists of rows, in the order of item files. */
  public static List<Rows> rows() {
    return ItemFields.DETAILS.stream()
        .filter(spec -> spec.kind() == FieldSpec.Kind.ROWS)
        .map(
            spec -> {
              SequencedMap<String, String> columns = new LinkedHashMap<>();
              spec.fields().forEach(field -> columns.put(field.key(), field.zh()));
              return new Rows(spec.key(), spec.zh(), columns);
            })
        .toList();
  }

  private static Detail.Shape shape(FieldSpec.Kind kind) {
    return switch (kind) {
      case TEXTS, CHOICES -> Detail.Shape.LINES;
      case FLAG -> Detail.Shape.FLAG;
      case LIMIT -> Detail.Shape.LIMIT;
      case TEXT, REQUIRED_TEXT, COUNT, DATE, CREDIT_CODE, CODE, CHOICE, ROWS -> Detail.Shape.TEXT;
    };
  }

  /**
   * Reads one item.
   *
   * @param place what the problems call the file
   * @param line what the problems call the line
   * @param entry the keys of an item file; values are texts, lists, or further maps
   * @param problems receives what is wrong, with the path of the key
   * @return the item; of no use if there were problems
   */
  public ImplementationItem read(
      String place, int line, Map<String, ?> entry, List<ConfigurationProblem> problems) {
    YamlCursor cursor = YamlCursor.at(place, mapping(line, entry), problems);
    return ItemFile.read(tenant, cursor, departments, powerTypes, nationalCodes, baseList).item();
  }

  private static YamlNode node(int line, Object value) {
    return switch (value) {
      case Map<?, ?> entries -> mapping(line, entries);
      case List<?> elements ->
          new Sequence(line, elements.stream().map(element -> node(line, element)).toList());
      default -> new Scalar(line, value.toString(), false);
    };
  }

  private static Mapping mapping(int line, Map<?, ?> entries) {
    Map<String, YamlNode> nodes = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          nodes.put(String.valueOf(key), node(line, value));
          lines.put(String.valueOf(key), line);
        });
    return new Mapping(line, nodes, lines);
  }
}
