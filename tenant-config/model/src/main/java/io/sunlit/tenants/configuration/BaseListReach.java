package io.sunlit.tenants.configuration;

import io.sunlit.tenants.BaseItem;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.configuration.BaseList.Contradiction;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import io.sunlit.tenants.configuration.ConfigurationPlan.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of one item of a province's base list, and the items of counties that it reaches.
 *
 * @param code base code
 * @param fields what is different
 * @param items those that implement the base item
 */
public record BaseListReach(
    String code, String name, Kind kind, List<FieldChange> fields, List<Reached> items) {

  /**
   * An item of a county that implements a changed base item.
   *
   * @param contradictions what the county has to put right; empty if its item may stay as it is
   */
  public record Reached(
      String county, String code, String name, List<Contradiction> contradictions) {}

  public BaseListReach {
    fields = List.copyOf(fields);
    items = List.copyOf(items);
  }

  /**
   * Compares two states of a base list.
   *
   * @param running items of the counties that pick from it
   */
  public static List<BaseListReach> of(
      BaseList before, BaseList after, Collection<ImplementationItem> running) {
    TreeSet<String> codes = new TreeSet<>(before.items().keySet());
    codes.addAll(after.items().keySet());
    List<BaseListReach> reaches = new ArrayList<>();
    for (String code : codes) {
      BaseItem was = before.items().get(code);
      BaseItem is = after.items().get(code);
      List<FieldChange> fields = differences(was, is);
      if (!fields.isEmpty()) {
        reaches.add(
            new BaseListReach(
                code,
                is != null ? is.name() : was != null ? was.name() : code,
                was == null ? Kind.CREATE : is == null ? Kind.DELETE : Kind.CHANGE,
                fields,
                running.stream()
                    .filter(item -> item.baseCode().equals(code))
                    .map(
                        item ->
                            new Reached(
                                item.tenant().value(),
                                item.code(),
                                item.name(),
                                after.contradictions(item)))
                    .toList()));
      }
    }
    return reaches;
  }

  private static List<FieldChange> differences(@Nullable BaseItem was, @Nullable BaseItem is) {
    List<FieldChange> differences = new ArrayList<>();
    for (String field : BaseList.FIELDS) {
      String before = text(was, field);
      String after = text(is, field);
      if (before == null ? after != null : !before.equals(after)) {
        differences.add(new FieldChange(field, before, after));
      }
    }
    return differences;
  }

  private static @Nullable String text(@Nullable BaseItem item, String field) {
    List<String> says = item == null ? List.of() : BaseList.says(item, field);
    return says.isEmpty() ? null : String.join("；", says);
  }
}
