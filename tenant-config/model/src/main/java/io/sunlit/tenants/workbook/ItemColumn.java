package io.sunlit.tenants.workbook;

import io.sunlit.tenants.configuration.ItemEntries;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of the table of items (事项梳理表).
 *
 * @param title what stands above it
 * @param aliases what may stand above it instead
 * @param key the key of the item file that it fills
 * @param width in characters, in the workbook to fill in
 * @param hint what to write into its cells, in Chinese
 */
record ItemColumn(
    String title, List<String> aliases, String key, Kind kind, int width, String hint) {

  /** How a cell is read. */
  enum Kind {
    /** The text as it is. */
    TEXT,
    /** One entry a line. */
    LINES,
    /** A time limit as officials write it: 20个工作日, 3日, 7个工作小时. */
    LIMIT,
    /** 是 or 否. */
    FLAG,
    /** Name or code of a power type. */
    POWER_TYPE,
    /** Name or code of a department. */
    DEPARTMENT,
    /** One material a line: 名称；必要；原件；1. */
    MATERIALS
  }

  private static final List<ItemColumn> CORE =
      List.of(
          column("事项编码", "code", Kind.TEXT, 26, "本县编码，不得重复", "权力编码", "实施编码", "事项代码"),
          column("基本编码", "base-code", Kind.TEXT, 18, "目录清单中的编码", "目录编码", "基本目录编码"),
          column("合成编码", "synthetic", Kind.FLAG, 10, "演示用编码填“是”，真实编码留空", "演示编码"),
          column("事项名称", "name", Kind.TEXT, 36, "与目录清单一致", "权力名称", "项目名称", "职权名称"),
          column("权力类型", "power-type", Kind.POWER_TYPE, 12, "如 行政许可、行政处罚", "事项类型", "职权类别", "权力类别"),
          column(
              "实施部门", "department", Kind.DEPARTMENT, 24, "部门名称或代码，须已在组织机构中", "承办部门", "责任部门", "部门"),
          column("实施主体", "implementing-body", Kind.TEXT, 28, "依法行使权力的机关", "行使主体", "权力主体"),
          column(
              "设定依据",
              "legal-basis",
              Kind.LINES,
              48,
              "每条依据一行（Alt+回车换行），至少一条",
              "法律依据",
              "法定依据",
              "实施依据"),
          column("法定时限", "statutory-limit", Kind.LIMIT, 14, "如 20个工作日、30日", "法定期限", "法定办结时限"),
          column("承诺时限", "promised-limit", Kind.LIMIT, 14, "如 5个工作日；不得长于法定时限", "承诺期限", "承诺办结时限"),
          column(
              "申请材料",
              "materials",
              Kind.MATERIALS,
              48,
              "每份材料一行：名称；必要或非必要；原件、复印件或电子；份数",
              "材料",
              "材料清单"),
          column("收费", "fee", Kind.TEXT, 24, "收费标准和依据；不收费请留空", "收费标准", "收费依据和标准"),
          column("办理结果", "result", Kind.TEXT, 20, "如 食品经营许可证", "结果名称", "证照名称"),
          column("来源", "source", Kind.TEXT, 30, "数据出自何处", "数据来源"));

  /** In the order of the workbook to fill in. */
  static final List<ItemColumn> ALL =
      Stream.concat(CORE.stream(), ItemEntries.details().stream().map(ItemColumn::detail)).toList();

  private static ItemColumn detail(ItemEntries.Detail detail) {
    Kind kind =
        switch (detail.shape()) {
          case TEXT -> Kind.TEXT;
          case LINES -> Kind.LINES;
          case FLAG -> Kind.FLAG;
          case LIMIT -> Kind.LIMIT;
        };
    String hint =
        switch (kind) {
          case LINES -> "每项一行（Alt+回车换行）";
          case FLAG -> "是 或 否";
          default -> "可以不填";
        };
    String choices = detail.choices().isEmpty() ? "" : "：" + String.join("、", detail.choices());
    return new ItemColumn(detail.title(), List.of(), detail.key(), kind, 18, hint + choices);
  }

  private static ItemColumn column(
      String title, String key, Kind kind, int width, String hint, String... aliases) {
    return new ItemColumn(title, List.of(aliases), key, kind, width, hint);
  }

  boolean isCalled(String heading) {
    return title.equals(heading) || aliases.contains(heading) || key.equals(heading);
  }
}
