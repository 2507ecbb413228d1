package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ItemChange.Track;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two versions of an item side by side, field by field, with the names that officials know. */
public final class ItemDifferences {

  /** What is settled in the department and only filed: the internal chart and discretion. */
  private static final Set<String> INTERNAL = Set.of("steps", "risk-points", "discretion");

  private static final Map<String, String> CORE =
      Map.ofEntries(
          Map.entry("code", "事项编码"),
          Map.entry("base-code", "基本编码"),
          Map.entry("synthetic", "合成编码"),
          Map.entry("name", "事项名称"),
          Map.entry("power-type", "权力类型"),
          Map.entry("department", "实施部门"),
          Map.entry("implementing-body", "实施主体"),
          Map.entry("legal-basis", "设定依据"),
          Map.entry("statutory-limit", "法定时限"),
          Map.entry("promised-limit", "承诺时限"),
          Map.entry("materials", "申请材料"),
          Map.entry("fee", "收费"),
          Map.entry("result", "办理结果"),
          Map.entry("source", "来源"),
          Map.entry("process", "办理流程"));
  private static final Map<String, String> TITLES =
      Stream.concat(
              CORE.entrySet().stream(),
              ItemFields.DETAILS.stream().map(spec -> Map.entry(spec.key(), spec.zh())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private ItemDifferences() {}

  /**
   * The fields in which two item files differ.
   *
   * @param before text of the file, or empty if there was none
   * @param after text of the file, or empty if there is none any more
   * @throws ConfigurationRefused if one of them is no YAML
   */
  public static List<FieldChange> of(String before, String after) {
    return ConfigurationPlan.differences(tree("before.yaml", before), tree("after.yaml", after));
  }

  /** The Chinese name of a field, with the place in its list if it has one; the key if unknown. */
  public static String title(String field) {
    int end = 0;
    while (end < field.length() && field.charAt(end) != '[' && field.charAt(end) != '.') {
      end++;
    }
    String key = field.substring(0, end);
    return TITLES.getOrDefault(key, key) + field.substring(end);
  }

  /** Whether a change of the fields has to be confirmed, or is only filed. */
  public static Track track(List<FieldChange> changes) {
    boolean internal =
        !changes.isEmpty()
            && changes.stream()
                .map(change -> change.field().split("[\\[.]", 2)[0])
                .allMatch(INTERNAL::contains);
    return internal ? Track.FILING : Track.CONFIRMATION;
  }

  private static Map<?, ?> tree(String name, String text) {
    if (text.isEmpty()) {
      return Map.of();
    }
    List<ConfigurationProblem> problems = new ArrayList<>();
    YamlNode root = YamlReader.read(name, text, problems);
    if (!(root instanceof YamlNode.Mapping mapping)) {
      throw new ConfigurationRefused(problems);
    }
    return (Map<?, ?>) plain(mapping);
  }

  private static Object plain(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.text();
      case YamlNode.Sequence sequence ->
          sequence.elements().stream().map(ItemDifferences::plain).toList();
      case YamlNode.Mapping mapping -> {
        Map<String, Object> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> entries.put(key, plain(value)));
        yield entries;
      }
    };
  }
}
