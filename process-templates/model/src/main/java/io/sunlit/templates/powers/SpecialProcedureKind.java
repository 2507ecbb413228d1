package io.sunlit.templates.powers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of special procedure (特别程序): its time does not count, 行政许可法 art. 45.
 *
 * @param code as it stands in BPMN files and in the catalog, such as {@code expert-review}
 * @param words what catalogs call it besides its Chinese name
 */
public record SpecialProcedureKind(String code, String zh, String en, List<String> words) {

  /** The code of whatever the list does not name. */
  public static final String OTHER = "other";

  /** A file may leave the other words out. */
  @SuppressWarnings("NullAway")
  public SpecialProcedureKind(String code, String zh, String en, @Nullable List<String> words) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.words = words == null ? List.of() : List.copyOf(words);
  }

  boolean isCalled(String name) {
    return zh.equals(name) || words.contains(name);
  }
}
