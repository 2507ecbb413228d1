package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.configuration.ItemCompleteness.Gap;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The catalog entry of the item is too incomplete for its process to be published. */
public final class ItemNotComplete extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final int NAMED = 6;

  ItemNotComplete(String itemCode, ItemCompleteness completeness) {
    super(
        Kind.INVALID,
        "item-not-complete",
        "%s is incomplete (score %d)".formatted(itemCode, completeness.score()),
        itemCode,
        completeness.score(),
        completeness.gaps().stream()
            .sorted(Comparator.comparing(Gap::blocking).reversed().thenComparing(g -> -g.weight()))
            .limit(NAMED)
            .map(Gap::zh)
            .collect(Collectors.joining("、")),
        completeness.gaps().stream()
            .sorted(Comparator.comparing(Gap::blocking).reversed().thenComparing(g -> -g.weight()))
            .limit(NAMED)
            .map(Gap::en)
            .collect(Collectors.joining("; ")));
  }
}
