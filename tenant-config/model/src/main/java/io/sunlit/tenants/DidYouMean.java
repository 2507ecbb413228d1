package io.sunlit.tenants;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that was probably meant by an unknown one. */
public final class DidYouMean {

  private DidYouMean() {}

  /** The nearest of the known words, if it is near enough to be a slip of the keyboard. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The end of an English message: what was probably meant, or else what is known. */
  public static String en(String word, Collection<String> known) {
    return nearest(word, known)
        .map(candidate -> "did you mean " + candidate + "?")
        .orElseGet(() -> "known: " + String.join(", ", known));
  }

  /** The end of a Chinese message: what was probably meant, or else what is known. */
  public static String zh(String word, Collection<String> known) {
    return nearest(word, known)
        .map(candidate -> "是否应为 " + candidate + "?")
        .orElseGet(() -> "可用：" + String.join("、", known));
  }

  /** Levenshtein: insertions, deletions and replacements, ignoring case. */
  private static int distance(String a, String b) {
    String from = a.toLowerCase(java.util.Locale.ROOT);
    String to = b.toLowerCase(java.util.Locale.ROOT);
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
