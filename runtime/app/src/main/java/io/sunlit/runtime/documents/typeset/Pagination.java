package io.sunlit.runtime.documents.typeset;

import java.util.ArrayList;
import java.util.List;

/** Fills pages with strips; strips that stay together are moved together. */
final class Pagination {

  private Pagination() {}

  static List<List<Strip>> pages(List<Strip> strips, double pageHeight) {
    List<List<Strip>> pages = new ArrayList<>();
    List<Strip> page = new ArrayList<>();
    double used = 0;
    int i = 0;
    while (i < strips.size()) {
      int end = i + 1;
      while (end < strips.size() && strips.get(end - 1).staysWithNext()) {
        end++;
      }
      List<Strip> group = strips.subList(i, end);
      double height = group.stream().mapToDouble(Strip::height).sum();
      if (height > pageHeight) { // cannot stay together anyway
        end = i + 1;
        group = strips.subList(i, end);
        height = group.getFirst().height();
      }
      if (used + height > pageHeight + 0.01 && !page.isEmpty()) {
        pages.add(page);
        page = new ArrayList<>();
        used = 0;
      }
      page.addAll(group);
      used += height;
      i = end;
    }
    if (!page.isEmpty() || pages.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }
}
