package io.sunlit.templates.difference;

import org.jspecify.annotations.Nullable;

/** Conflicts in the words of those who decide them. */
final class ConflictWords {

  private ConflictWords() {}

  static MergeConflict conflict(
      String kind,
      String file,
      @Nullable String element,
      @Nullable String property,
      @Nullable String base,
      @Nullable String theirs,
      @Nullable String ours) {
    String where = element == null ? (file.isEmpty() ? "文件" : file) : element;
    String what = property == null ? "" : property;
    String zh =
        switch (kind) {
          case "locked" ->
              "“%s”的 %s 由法律或模板锁定，不能改成 %s（原为 %s）。请撤销这处修改。"
                  .formatted(where, what, shown(ours), shown(base));
          case "removed-and-changed" -> "“%s”在一方被删除，在另一方被修改。请决定保留还是删除。".formatted(where);
          case "order" -> "“%s”的先后顺序（%s）两方改得不一样。请决定以哪一方为准。".formatted(where, what);
          case "dangling" ->
              "“%s”的 %s 指向 %s，而它在另一方被删除了。请改接，或恢复被删除的元素。".formatted(where, what, shown(ours));
          case "twice" -> "“%s”在合并后出现两次：两方把它移到了不同的地方。请决定放在哪里。".formatted(where);
          default ->
              "“%s”的 %s 两方改得不一样：新模板为 %s，本地为 %s（原为 %s）。请决定以哪一方为准。"
                  .formatted(where, what, shown(theirs), shown(ours), shown(base));
        };
    String en =
        switch (kind) {
          case "locked" ->
              "%s of '%s' is locked by law or by the template and cannot become %s (it was %s). Take the change back."
                  .formatted(what, where, shown(ours), shown(base));
          case "removed-and-changed" ->
              "'%s' was removed on one side and changed on the other. Decide whether it stays."
                  .formatted(where);
          case "order" ->
              "The two sides put '%s' (%s) in different orders. Decide which one counts."
                  .formatted(where, what);
          case "dangling" ->
              "%s of '%s' leads to %s, which the other side removed. Lead it elsewhere, or put the element back."
                  .formatted(what, where, shown(ours));
          case "twice" ->
              "'%s' is there twice: the two sides moved it to different places. Decide where it stays."
                  .formatted(where);
          default ->
              "The two sides changed %s of '%s' differently: %s in the new template, %s here (it was %s). Decide which one counts."
                  .formatted(what, where, shown(theirs), shown(ours), shown(base));
        };
    return new MergeConflict(kind, file, element, property, base, theirs, ours, zh, en);
  }

  private static String shown(@Nullable String value) {
    if (value == null) {
      return "—";
    }
    return value.length() > 80 ? value.substring(0, 80) + "…" : value;
  }
}
