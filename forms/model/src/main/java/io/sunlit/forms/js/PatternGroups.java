package io.sunlit.forms.js;

import java.util.HashMap;
import java.util.Map;

/**
 * The capturing groups of a pattern, found before it is read: a reference may come before its
 * group.
 *
 * @param count how many there are
 * @param numbers the numbers of those that have a name
 */
record PatternGroups(int count, Map<String, Integer> numbers) {

  /**
   * Finds the groups.
   *
   * @throws IllegalArgumentException if a name is none, or there twice
   */
  static PatternGroups in(String source) {
    Map<String, Integer> numbers = new HashMap<>();
    int count = 0;
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '(' && !inClass) {
        boolean named = named(source, i + 1);
        if (named || !source.startsWith("?", i + 1)) {
          count++;
        }
        if (named) {
          int end = source.indexOf('>', i);
          String name = end < 0 ? "" : source.substring(i + 3, end);
          if (!isName(name) || numbers.put(name, count) != null) {
            throw PatternReader.wrong("bad group name");
          }
        }
      }
    }
    return new PatternGroups(count, numbers);
  }

  /** Rather than a lookbehind, which begins alike. */
  private static boolean named(String source, int from) {
    return source.startsWith("?<", from)
        && !source.startsWith("?<=", from)
        && !source.startsWith("?<!", from);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && (Character.isUnicodeIdentifierStart(name.charAt(0)) || "$_".indexOf(name.charAt(0)) >= 0)
        && name.chars().allMatch(c -> Character.isUnicodeIdentifierPart(c) || c == '$');
  }
}
