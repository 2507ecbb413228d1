package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.codes.CodeSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * How complete an item is, and whether it may be published.
 *
 * @param score 0 to 100: what is filled in, weighed
 * @param gaps what is missing
 */
public record ItemCompleteness(int score, List<Gap> gaps) {

  /** An item below this score is not shown to the public. */
  public static final int PUBLISHABLE_FROM = 60;

  private static final int PERCENT = 100;

  public ItemCompleteness {
    gaps = List.copyOf(gaps);
  }

  /**
   * Something that is missing.
   *
   * @param blocking whether the item may not be published without it
   * @param weight points of the score
   */
  public record Gap(String key, boolean blocking, int weight, String zh, String en) {}

  public boolean isPublishable() {
    return score >= PUBLISHABLE_FROM && gaps.stream().noneMatch(Gap::blocking);
  }

  /**
   * Judges an item.
   *
   * @param codes schemes that its code may be of; without schemes any code will do
   */
  public static ItemCompleteness of(ImplementationItem item, CodeSchemes codes) {
    return new Judging(item, codes).judge();
  }

  private static final class Judging {

    private final ImplementationItem item;
    private final CodeSchemes codes;
    private final List<Gap> gaps = new ArrayList<>();
    private int total;
    private int missing;

    Judging(ImplementationItem item, CodeSchemes codes) {
      this.item = item;
      this.codes = codes;
    }

    ItemCompleteness judge() {
      boolean instant = "instant".equals(item.details().get("case-kind"));
      require(!item.legalBasis().isEmpty(), "legal-basis", true, 10, "设定依据", "legal basis");
      require(!item.implementingBody().isEmpty(), "implementing-body", true, 5, "实施主体", "body");
      require(
          instant || item.statutoryLimit() != null || item.promisedLimit() != null,
          "promised-limit",
          true,
          10,
          "法定时限或承诺时限",
          "a limit");
      require(!item.materials().isEmpty() || instant, "materials", true, 10, "申请材料", "materials");
      require(!item.result().isEmpty(), "result", true, 5, "办理结果", "result");
      require(item.template() != null, "process", true, 5, "办理流程绑定", "a process");
      boolean fee =
          item.fee() != null
              || item.details().containsKey("fees")
              || item.details().containsKey("free-of-charge");
      require(fee, "fees", false, 5, "是否收费", "fees, or that it is free of charge");
      require(
          codes.schemes().isEmpty() || codes.check(item.code()).isValid(),
          "code",
          true,
          2,
          "符合编码规则的编码（用 code check 查看原因）",
          "a code of a known scheme (code check says why)");
      if (item.powerType().equals("penalty")) {
        require(
            item.details().containsKey("discretion"),
            "discretion",
            true,
            5,
            "裁量基准",
            "discretion standards");
      }
      for (FieldSpec spec : ItemFields.DETAILS) {
        if (spec.weight() > 0) {
          require(
              item.details().containsKey(spec.key()),
              spec.key(),
              false,
              spec.weight(),
              spec.zh(),
              spec.key());
        }
      }
      return new ItemCompleteness((total - missing) * PERCENT / total, gaps);
    }

    private void require(
        boolean there, String key, boolean blocking, int weight, String zh, String en) {
      total += weight;
      if (!there) {
        missing += weight;
        gaps.add(new Gap(key, blocking, weight, "缺少" + zh, "Missing: " + en));
      }
    }
  }
}
