package io.sunlit.tenants;

import io.sunlit.templates.powers.PowerProcedures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the details of an item say about the law that its flow must keep. */
final class ItemLaw {

  private static final String SPECIAL_PROCEDURES = "special-procedures";
  private static final String CODE = "code";

  private ItemLaw() {}

  /**
   * The same details, in which each special procedure has the code of its kind: rows that were
   * entered when there were only names get it by their name.
   */
  static Map<String, Object> withCodes(Map<String, Object> details) {
    Map<String, Object> coded = new LinkedHashMap<>(details);
    if (details.get(SPECIAL_PROCEDURES) instanceof List<?> rows) {
      coded.put(SPECIAL_PROCEDURES, rows.stream().map(ItemLaw::withCode).toList());
    }
    return coded;
  }

  private static Object withCode(Object row) {
    if (!(row instanceof Map<?, ?> fields) || fields.containsKey(CODE)) {
      return row;
    }
    Map<Object, Object> coded = new LinkedHashMap<>();
    coded.put(
        CODE, PowerProcedures.shipped().specialProcedureCalled(String.valueOf(fields.get("name"))));
    coded.putAll(fields);
    return coded;
  }

  /** Codes of the special procedures that may stop the item's clock. */
  static List<String> specialProcedures(Map<String, Object> details) {
    return elements(details, SPECIAL_PROCEDURES)
        .filter(Map.class::isInstance)
        .map(row -> String.valueOf(((Map<?, ?>) row).get(CODE)))
        .distinct()
        .toList();
  }

  /** Codes of the posts that may decide; empty if any may. */
  static List<String> decidingPosts(Map<String, Object> details) {
    return elements(details, "deciding-posts").map(String::valueOf).toList();
  }

  static boolean asksForAnExplicitDecision(Map<String, Object> details) {
    return "true".equals(details.get("explicit-decision"));
  }

  private static Stream<?> elements(Map<String, Object> details, String key) {
    return details.get(key) instanceof List<?> list ? list.stream() : Stream.empty();
  }
}
