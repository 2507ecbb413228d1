package io.sunlit.runtime.documents;

import io.sunlit.tenants.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an application lacks.
 *
 * @param missing one entry for each thing, 1 to 50 of 1 to 500 characters
 * @param due until when it is to be handed in, or null if the law sets no day
 */
public record SupplementList(List<String> missing, @Nullable LocalDate due) {

  private static final int MOST = 50;
  private static final int LONGEST = 500;

  /**
   * @throws Unusable if it is empty, too long, or has an entry without text
   */
  public SupplementList {
    missing = missing.stream().map(String::strip).toList();
    if (missing.isEmpty()
        || missing.size() > MOST
        || missing.stream().anyMatch(text -> text.isEmpty() || text.length() > LONGEST)) {
      throw new Unusable();
    }
  }

  /** The list says nothing, or too much. */
  public static final class Unusable extends Refusal {

    Unusable() {
      super(
          Kind.INVALID,
          "supplement-list-unusable",
          "Expected 1 to 50 entries of 1 to 500 characters",
          MOST,
          LONGEST);
    }
  }
}
