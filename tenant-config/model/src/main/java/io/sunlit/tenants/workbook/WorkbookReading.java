package io.sunlit.tenants.workbook;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says.
 *
 * @param rows how many rows had anything in them, without the headings
 * @param items those that could be read; all of them if there are no problems
 * @param columns keys of the item file that the table has a column for
 * @param problems by row and column; at most {@value #MAX_PROBLEMS}
 */
public record WorkbookReading(
    int rows, List<ImplementationItem> items, Set<String> columns, List<CellProblem> problems) {

  /** Nobody reads more than that. */
  public static final int MAX_PROBLEMS = 1000;

  public WorkbookReading {
    items = List.copyOf(items);
    columns = Set.copyOf(columns);
    problems = List.copyOf(problems);
  }

  /**
   * The item as it is after the import. What the table has no column for stays as it was: the
   * process that it is bound to, fees and steps in rows, what is said about a material beside its
   * name, form and number.
   *
   * @param before the item with the same code; null if it is new
   * @param read one of {@link #items()}
   */
  public ImplementationItem over(@Nullable ImplementationItem before, ImplementationItem read) {
    if (before == null) {
      return read;
    }
    Map<String, Object> details = new LinkedHashMap<>(before.details());
    details.keySet().removeAll(columns);
    details.putAll(read.details());
    return new ImplementationItem(
        read.tenant(),
        read.code(),
        read.baseCode(),
        columns.contains("synthetic") ? read.synthetic() : before.synthetic(),
        read.name(),
        read.powerType(),
        read.department(),
        read.implementingBody(),
        read.legalBasis(),
        columns.contains("statutory-limit") ? read.statutoryLimit() : before.statutoryLimit(),
        columns.contains("promised-limit") ? read.promisedLimit() : before.promisedLimit(),
        columns.contains("materials")
            ? materials(before.materials(), read.materials())
            : before.materials(),
        columns.contains("fee") ? read.fee() : before.fee(),
        read.result(),
        before.template(),
        columns.contains("source") ? read.source() : before.source(),
        details);
  }

  private static List<Material> materials(List<Material> before, List<Material> read) {
    Map<String, Material> known = new LinkedHashMap<>();
    before.forEach(material -> known.putIfAbsent(material.name(), material));
    return read.stream()
        .map(
            material -> {
              Material was = known.get(material.name());
              return was == null
                  ? material
                  : new Material(
                      material.name(),
                      material.required(),
                      material.form(),
                      material.copies(),
                      was.more());
            })
        .toList();
  }
}
