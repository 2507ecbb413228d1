package io.sunlit.forms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data item (数据项) of GB/T 39046-2020, which a field may say it collects (property {@code
 * dataItem}: {@code {"standard":"GB/T 39046-2020","code":"5.8","name":"申请者证件号码"}}).
 *
 * @param code table and number, such as {@code 5.8}: the standard numbers its items and gives them
 *     no other code
 * @param name the item's Chinese name
 * @param format type and length in the standard's notation, such as {@code an..18}
 */
public record DataItem(String code, String name, String format) {

  public static final String STANDARD = "GB/T 39046-2020";

  private static final List<DataItem> ALL = read();

  /** All items that a form of an item may collect: tables 4 (materials) to 8. */
  public static List<DataItem> all() {
    return ALL;
  }

  public static Optional<DataItem> find(String code) {
    return ALL.stream().filter(item -> item.code.equals(code)).findFirst();
  }

  /** Whether a field's property names an item as the standard does. */
  static boolean isNamedBy(@Nullable Object property) {
    return property instanceof Map<?, ?> map
        && STANDARD.equals(map.get("standard"))
        && map.get("code") instanceof String code
        && find(code).filter(item -> item.name.equals(map.get("name"))).isPresent();
  }

  private static List<DataItem> read() {
    try (InputStream in = DataItem.class.getResourceAsStream("data-items.txt")) {
      if (in == null) {
        throw new IllegalStateException("Expected data-items.txt beside this class");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split(" "))
          .map(part -> new DataItem(part[0], part[1], part[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
