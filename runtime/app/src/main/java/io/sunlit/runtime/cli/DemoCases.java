package io.sunlit.runtime.cli;

import java.util.List;
import java.util.Map;

/** The ten cases that the demonstration runs in each county. */
final class DemoCases {

  static final String JOINT = "JOINT-RESTAURANT";
  static final String SINGLE = "000123020000";
  static final String ALL = "all-must-agree";
  static final String FIRST = "first-refusal-ends";

  private static final String MARKET = "market-regulation";
  private static final String FIRE = "fire-rescue";
  private static final String SIGN = "urban-management";

  private DemoCases() {}

  /** Those that are taken in while all must agree. */
  static List<DemoCase> whileAllMustAgree() {
    return List.of(
        joint(
            "三家都同意",
            ALL,
            120,
            true,
            List.of(),
            opinions("AGREED", "AGREED", "AGREED"),
            true,
            "APPROVED"),
        joint(
            "小店无招牌，只需一家",
            ALL,
            40,
            false,
            List.of(),
            opinions("AGREED", "NOT_APPLICABLE", "NOT_APPLICABLE"),
            true,
            "APPROVED"),
        joint(
            "消防不同意，听完各家",
            ALL,
            120,
            true,
            List.of(FIRE),
            opinions("AGREED", "REFUSED", "AGREED"),
            false,
            "REFUSED"),
        joint(
            "两家不同意，一次告知",
            ALL,
            120,
            true,
            List.of(MARKET, SIGN),
            opinions("REFUSED", "AGREED", "REFUSED"),
            false,
            "REFUSED"),
        new DemoCase(
            "材料不全，不予受理", JOINT, ALL, 120, true, false, List.of(), Map.of(), false, "NOT_ACCEPTED"),
        joint(
            "都同意，但决定不予",
            ALL,
            120,
            true,
            List.of(),
            opinions("AGREED", "AGREED", "AGREED"),
            false,
            "REFUSED"),
        new DemoCase("单部门许可", SINGLE, "-", 0, false, true, List.of(), Map.of(), true, "APPROVED"));
  }

  /** Those that are taken in after the first refusal ends it. */
  static List<DemoCase> whileFirstRefusalEnds() {
    return List.of(
        joint(
            "消防不同意，一票否决",
            FIRST,
            120,
            true,
            List.of(FIRE),
            opinions("STOPPED", "REFUSED", "STOPPED"),
            false,
            "REFUSED"),
        joint(
            "三家都同意",
            FIRST,
            120,
            true,
            List.of(),
            opinions("AGREED", "AGREED", "AGREED"),
            true,
            "APPROVED"),
        joint(
            "市监不同意，招牌终止",
            FIRST,
            50,
            true,
            List.of(MARKET),
            opinions("REFUSED", "NOT_APPLICABLE", "STOPPED"),
            false,
            "REFUSED"));
  }

  private static DemoCase joint(
      String title,
      String policy,
      int area,
      boolean sign,
      List<String> refusing,
      Map<String, String> opinions,
      boolean granted,
      String state) {
    return new DemoCase(title, JOINT, policy, area, sign, true, refusing, opinions, granted, state);
  }

  private static Map<String, String> opinions(String market, String fire, String sign) {
    return Map.of(MARKET, market, FIRE, fire, SIGN, sign);
  }
}
