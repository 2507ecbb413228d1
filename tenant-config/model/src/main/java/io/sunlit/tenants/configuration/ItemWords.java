package io.sunlit.tenants.configuration;

import java.util.Map;

/** What the codes in item files are called: 企业 for {@code enterprise}. */
final class ItemWords {

  private static final Map<String, String> OF_FIELDS =
      Map.ofEntries(
          Map.entry("obtained-from.applicant", "申请人自备"),
          Map.entry("obtained-from.government", "政府部门核发"),
          Map.entry("obtained-from.intermediary", "中介机构或法定机构"),
          Map.entry("applicants.person", "自然人"),
          Map.entry("applicants.enterprise", "企业法人"),
          Map.entry("applicants.institution", "事业法人"),
          Map.entry("applicants.social-organisation", "社会组织法人"),
          Map.entry("applicants.government", "行政机关"),
          Map.entry("holder.person", "个人"),
          Map.entry("case-kind.promised", "承诺件"),
          Map.entry("body-kind.statutory", "法定机关"),
          Map.entry("power-source.statutory", "法定本级行使"),
          Map.entry("kind.form", "在线表单"),
          Map.entry("result-kind.certificate", "证照"),
          Map.entry("result-kind.document", "批文"));

  private static final Map<String, String> OF_ALL =
      Map.ofEntries(
          Map.entry("true", "是"),
          Map.entry("false", "否"),
          Map.entry("other", "其他"),
          Map.entry("original", "原件"),
          Map.entry("copy", "复印件"),
          Map.entry("electronic", "电子"),
          Map.entry("file", "普通文件"),
          Map.entry("certificate", "证照"),
          Map.entry("enterprise", "企业"),
          Map.entry("project", "项目"),
          Map.entry("country", "国家级"),
          Map.entry("province", "省级"),
          Map.entry("city", "市级"),
          Map.entry("county", "县级"),
          Map.entry("town", "镇（乡、街道）级"),
          Map.entry("village", "村（社区）级"),
          Map.entry("delegated-from-above", "上级下放"),
          Map.entry("authorised-from-above", "上级授权"),
          Map.entry("authorised-by-peer", "同级授权"),
          Map.entry("entrusted-from-above", "上级委托"),
          Map.entry("entrusted-by-peer", "同级委托"),
          Map.entry("authorised", "授权组织"),
          Map.entry("entrusted", "受委托组织"),
          Map.entry("instant", "即办件"),
          Map.entry("window", "窗口办理"),
          Map.entry("pc", "网上办理（电脑）"),
          Map.entry("mobile", "网上办理（手机）"),
          Map.entry("post", "快递申请"),
          Map.entry("high", "高"),
          Map.entry("medium", "中"),
          Map.entry("low", "低"));

  private ItemWords() {}

  /** The Chinese word for a value of a field; the value itself if it is no code. */
  static String zh(FieldSpec spec, String value) {
    return switch (spec.kind()) {
      case FLAG, CHOICE, CHOICES ->
          OF_FIELDS.getOrDefault(spec.key() + "." + value, OF_ALL.getOrDefault(value, value));
      default -> value;
    };
  }
}
