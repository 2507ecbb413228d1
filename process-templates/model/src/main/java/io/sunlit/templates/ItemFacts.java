package io.sunlit.templates;

import io.sunlit.templates.powers.PowerProcedures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the checks ask about the power item (事项) that a flow is for.
 *
 * @param powerType code of its power type, such as {@code permit}; null if it is not known
 * @param department code of the department that implements it; null if it is not known
 * @param statutoryLimit what the law allows from acceptance to decision; null if it sets no limit
 * @param promisedLimit what the department promises; null if it promises none
 * @param specialProcedures codes of the special procedures (特别程序) that may stop its clock
 * @param decidingPosts codes of the posts that may decide; empty if any may
 */
public record ItemFacts(
    @Nullable String powerType,
    @Nullable String department,
    @Nullable TimeLimit statutoryLimit,
    @Nullable TimeLimit promisedLimit,
    List<String> specialProcedures,
    List<String> decidingPosts) {

  public ItemFacts {
    specialProcedures = List.copyOf(specialProcedures);
    decidingPosts = List.copyOf(decidingPosts);
  }

  /**
   * Reads an item file as counties keep it; other keys are left alone.
   *
   * @throws IllegalArgumentException if it is not YAML or a limit is not one; says where
   */
  public static ItemFacts parse(String yaml) {
    JsonNode root;
    try {
      root = YAMLMapper.builder().build().readTree(yaml);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "Expected an item as YAML, but " + e.getOriginalMessage(), e);
    }
    if (root == null || !root.isObject()) {
      throw new IllegalArgumentException("Expected an item as YAML with keys such as power-type");
    }
    return new ItemFacts(
        text(root, "power-type").orElse(null),
        text(root, "department").orElse(null),
        limit(root, "statutory-limit"),
        limit(root, "promised-limit"),
        each(root, "special-procedures").map(ItemFacts::procedure).toList(),
        each(root, "deciding-posts").map(JsonNode::asString).toList());
  }

  private static Optional<String> text(JsonNode root, String key) {
    JsonNode node = root.get(key);
    return node == null || !node.isValueNode() || node.isNull()
        ? Optional.empty()
        : Optional.of(node.asString());
  }

  private static @Nullable TimeLimit limit(JsonNode root, String key) {
    Optional<String> text = text(root, key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return TimeLimit.parse(text.get());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }

  private static Stream<JsonNode> each(JsonNode root, String key) {
    JsonNode node = root.get(key);
    return node == null || !node.isArray() ? Stream.empty() : node.valueStream();
  }

  /** A code by itself, or a row with a code or, in older files, only with a name. */
  private static String procedure(JsonNode row) {
    if (row.isValueNode()) {
      return row.asString();
    }
    String code = row.path("code").asString("");
    return code.isEmpty()
        ? PowerProcedures.shipped().specialProcedureCalled(row.path("name").asString(""))
        : code;
  }
}
