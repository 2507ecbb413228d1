package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeSchemes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the file of one item.
 *
 * @param item null if the file is not YAML at all
 * @param problems why it is refused, by line; empty if it is not
 */
public record CheckedItem(
    @Nullable ImplementationItem item,
    List<ConfigurationProblem> problems,
    @Nullable ItemCompleteness completeness) {

  public CheckedItem {
    problems = List.copyOf(problems);
  }

  /**
   * Checks the file of an item on its own.
   *
   * @param file name of the file in messages
   * @param departments codes that the item may name; empty if they are not known
   * @param tenant county whose code schemes hold; null for those of all counties
   */
  public static CheckedItem of(
      String file,
      String text,
      TenantLibrary library,
      Collection<String> departments,
      @Nullable TenantId tenant) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    YamlCursor cursor = YamlCursor.open(file, text, problems);
    if (cursor == null) {
      return new CheckedItem(null, problems, null);
    }
    ImplementationItem item =
        ItemFile.read(
                tenant == null ? TenantLibrary.PLATFORM : tenant,
                cursor,
                departments,
                library.powerTypes().stream().map(PowerType::code).toList(),
                library.nationalCodes(),
                library.baseList(tenant))
            .item();
    CodeSchemes codes = tenant == null ? library.allCodes() : library.codes(tenant);
    problems.sort(Comparator.comparingInt(ConfigurationProblem::line));
    return new CheckedItem(item, problems, ItemCompleteness.of(item, codes));
  }

  /** Whether the item may be shown to the public. */
  public boolean isPublishable() {
    return problems.isEmpty() && completeness != null && completeness.isPublishable();
  }
}
