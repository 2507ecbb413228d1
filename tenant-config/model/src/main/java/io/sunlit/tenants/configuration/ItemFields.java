package io.sunlit.tenants.configuration;

import static io.sunlit.tenants.configuration.FieldSpec.choice;
import static io.sunlit.tenants.configuration.FieldSpec.choices;
import static io.sunlit.tenants.configuration.FieldSpec.of;
import static io.sunlit.tenants.configuration.FieldSpec.rows;
import static io.sunlit.tenants.configuration.FieldSpec.text;

import io.sunlit.templates.powers.PowerProcedures;
import io.sunlit.templates.powers.SpecialProcedureKind;
import io.sunlit.tenants.configuration.FieldSpec.Kind;
import java.util.List;

/**
 * The fields of an item beside its core ones: those of GB/T 39046-2020 table 4 and of the Jiangsu
 * practice (Xuzhou by-law article 13).
 */
final class ItemFields {

  /** What is asked about a material beside name, form and copies. */
  static final List<FieldSpec> MATERIAL =
      List.of(
          choice("kind", "材料性质", "file", "certificate", "form"),
          text("specification", "规格"),
          choice("obtained-from", "来源渠道", "applicant", "government", "intermediary", "other"),
          text("issuer", "出具机构"),
          text("acceptance-standard", "受理标准"),
          text("instructions", "填报须知"),
          text("basis", "要求依据"),
          text("blank-form", "空白表格"),
          text("sample", "示例样表"),
          of("may-follow", Kind.FLAG, "可以容缺"),
          text("review-points", "审查要点"),
          text("review-basis", "审查依据"),
          of("shared", Kind.FLAG, "通用材料"),
          choice("holder", "持有者", "enterprise", "person", "project"));

  private static final String[] SPECIAL_PROCEDURES =
      PowerProcedures.shipped().specialProcedures().stream()
          .map(SpecialProcedureKind::code)
          .toArray(String[]::new);

  static final List<FieldSpec> DETAILS =
      List.of(
          new FieldSpec(
              "national-base-code", Kind.CODE, "国家基本编码", List.of("national-base"), List.of(), 0),
          new FieldSpec(
              "national-implementation-code",
              Kind.CODE,
              "国家实施编码",
              List.of("national-implementation"),
              List.of(),
              0),
          new FieldSpec(
              "national-handling-code",
              Kind.CODE,
              "业务办理项编码",
              List.of("national-implementation-handling"),
              List.of(),
              0),
          of("effective-from", Kind.DATE, "计划生效日期"),
          of("effective-until", Kind.DATE, "计划取消日期"),
          choices("levels", "行使层级", "country", "province", "city", "county", "town", "village")
              .weighing(2),
          text("division-of-authority", "权限划分"),
          text("content", "行使内容"),
          choice(
              "power-source",
              "权力来源",
              "statutory",
              "delegated-from-above",
              "authorised-from-above",
              "authorised-by-peer",
              "entrusted-from-above",
              "entrusted-by-peer"),
          of("implementing-body-code", Kind.CREDIT_CODE, "实施主体统一社会信用代码").weighing(3),
          choice("body-kind", "实施主体性质", "statutory", "authorised", "entrusted", "other"),
          text("entrusting-body", "委托部门"),
          text("handling-office", "承办机构").weighing(3),
          rows(
              "joint-bodies",
              "联办机构",
              of("name", Kind.REQUIRED_TEXT, "名称"),
              of("code", Kind.CREDIT_CODE, "统一社会信用代码")),
          of("intermediary-services", Kind.TEXTS, "中介服务"),
          text("statutory-limit-note", "法定办结时限说明"),
          text("promised-limit-note", "承诺办结时限说明"),
          choice("case-kind", "办件类型", "instant", "promised", "other").weighing(3),
          rows(
              "special-procedures",
              "特别程序",
              choice("code", "种类", SPECIAL_PROCEDURES),
              of("name", Kind.REQUIRED_TEXT, "名称"),
              of("limit", Kind.LIMIT, "期限"),
              text("basis", "依据")),
          of("deciding-posts", Kind.TEXTS, "有权作出决定的岗位"),
          of("explicit-decision", Kind.FLAG, "须明示决定（不得默认同意）"),
          of("conditions", Kind.TEXTS, "受理条件").weighing(10),
          text("quota", "数量限制"),
          text("procedure", "办理流程").weighing(4),
          choices(
                  "applicants",
                  "服务对象",
                  "person",
                  "enterprise",
                  "institution",
                  "social-organisation",
                  "government",
                  "other")
              .weighing(3),
          choices("channels", "办理形式", "window", "pc", "mobile", "post", "other").weighing(2),
          text("offered-in", "通办范围"),
          of("visits", Kind.COUNT, "到现场次数"),
          text("visits-reason", "必须到现场的原因"),
          text("online-depth", "网办深度"),
          of("appointment", Kind.FLAG, "支持预约"),
          of("online-payment", Kind.FLAG, "支持网上支付"),
          of("delivery", Kind.FLAG, "支持快递"),
          of("in-service-center", Kind.FLAG, "进驻政务大厅"),
          of("towns", Kind.TEXTS, "办理的乡镇"),
          of("free-of-charge", Kind.FLAG, "不收费"),
          rows(
              "fees",
              "收费",
              of("name", Kind.REQUIRED_TEXT, "收费项目名称"),
              text("standard", "收费标准"),
              text("basis", "收费依据"),
              of("reducible", Kind.FLAG, "允许减免"),
              text("reduction-basis", "减免依据")),
          choice("result-kind", "结果类型", "certificate", "document", "other"),
          text("result-sample", "结果样本"),
          text("place", "办理地点").weighing(5),
          text("opening-hours", "办理时间").weighing(3),
          text("consultation", "咨询电话").weighing(5),
          text("complaint", "监督投诉电话").weighing(5),
          rows(
              "questions",
              "常见问题",
              of("question", Kind.REQUIRED_TEXT, "问题"),
              of("answer", Kind.REQUIRED_TEXT, "解答")),
          rows(
              "penalties",
              "处罚的行为、种类、幅度",
              of("act", Kind.REQUIRED_TEXT, "行为"),
              text("kind", "种类"),
              text("range", "幅度")),
          text("levy-kind", "征收种类"),
          of("levy-reducible", Kind.FLAG, "涉及减免审批"),
          rows(
                  "steps",
                  "办理环节",
                  of("name", Kind.REQUIRED_TEXT, "环节"),
                  text("post", "岗位"),
                  text("duty", "职责"),
                  of("limit", Kind.LIMIT, "期限"),
                  text("standard", "审查标准"))
              .weighing(5),
          rows(
                  "risk-points",
                  "廉政风险点",
                  of("step", Kind.REQUIRED_TEXT, "环节"),
                  choice("level", "等级", "high", "medium", "low"),
                  of("description", Kind.REQUIRED_TEXT, "表现"),
                  of("control", Kind.REQUIRED_TEXT, "防控措施"))
              .weighing(5),
          rows(
              "discretion",
              "裁量基准",
              of("circumstance", Kind.REQUIRED_TEXT, "情形"),
              of("range", Kind.REQUIRED_TEXT, "幅度"),
              text("basis", "依据")),
          of("supervision-rules", Kind.TEXTS, "监察规则"));

  private ItemFields() {}
}
