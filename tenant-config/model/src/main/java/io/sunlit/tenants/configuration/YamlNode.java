package io.sunlit.tenants.configuration;

import java.util.List;
import java.util.Map;

/**
 * A piece of a YAML file that knows its line. Scalars are text: what they mean, the reader says.
 */
sealed interface YamlNode {

  /** Counted from 1. */
  int line();

  record Scalar(int line, String text, boolean plain) implements YamlNode {

    /** A key with nothing after it. */
    boolean isEmpty() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  record Sequence(int line, List<YamlNode> elements) implements YamlNode {}

  /** Keys keep the order of the file. */
  record Mapping(int line, Map<String, YamlNode> entries, Map<String, Integer> keyLines)
      implements YamlNode {}
}
