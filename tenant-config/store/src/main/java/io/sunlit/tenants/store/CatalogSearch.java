package io.sunlit.tenants.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that somebody looks for in the catalog. */
final class CatalogSearch {

  private CatalogSearch() {}

  /** Adds the conditions of a search: each word must be somewhere in the search text. */
  static void add(Paging paging, @Nullable String search) {
    List<String> words =
        search == null || search.isBlank()
            ? List.of()
            : List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      String pattern = "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%";
      paging.and("search_text like :word" + i + " escape '!'", "word" + i, pattern);
    }
  }
}
