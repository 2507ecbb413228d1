package io.sunlit.tenants.configuration;

import static io.sunlit.tenants.configuration.SchemaKeys.atLeastOne;
import static io.sunlit.tenants.configuration.SchemaKeys.choice;
import static io.sunlit.tenants.configuration.SchemaKeys.entries;
import static io.sunlit.tenants.configuration.SchemaKeys.flag;
import static io.sunlit.tenants.configuration.SchemaKeys.list;
import static io.sunlit.tenants.configuration.SchemaKeys.pattern;
import static io.sunlit.tenants.configuration.SchemaKeys.rows;
import static io.sunlit.tenants.configuration.SchemaKeys.text;
import static io.sunlit.tenants.configuration.SchemaKeys.whole;

import io.sunlit.tenants.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of the files, one for each kind, for editors that complete and check while somebody
 * types. The readers remain the judges: they know the county's own codes, too.
 *
 * @see "https://json-schema.org/draft/2020-12/schema"
 */
public final class FileSchemas {

  static final String LIMIT = "^[1-9][0-9]*(wd|d|wh|h)$";
  static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  private static final String SPAN = "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$";
  private static final String MONTH_DAY = "^[0-9]{2}-[0-9]{2}$";

  private FileSchemas() {}

  /** The schemas by the name of the kind of file: {@code item}, {@code organisation}. */
  public static SortedMap<String, Map<String, Object>> all() {
    SortedMap<String, Map<String, Object>> schemas = new TreeMap<>();
    add(
        schemas,
        "county",
        "区县 county.yaml",
        new SchemaKeys().text("code", "六位区划代码").text("name", "名称"));
    add(
        schemas,
        "province",
        "省 province.yaml",
        new SchemaKeys()
            .text("code", "六位区划代码")
            .text("name", "名称")
            .may("inheritance", "县级实施清单可以怎样改动省级目录的内容", inheritance().object()));
    add(schemas, "organisation", "部门和岗位 organisation.yaml", organisation());
    add(schemas, "officers", "人员 officers.yaml、demo-officers.yaml", officers());
    add(schemas, "calendar", "区县或省的日历 calendar.yaml", calendar());
    add(schemas, "calendar-year", "全国某年的放假安排 calendars/cn/<年>.yaml", year());
    add(schemas, "code-schemes", "编码规则 code-schemes.yaml", codeSchemes());
    add(schemas, "item", "事项 items/<名称>.yaml", item());
    add(schemas, "overlay", "对模板的改动 overlays/<模板>.yaml", overlay());
    add(schemas, "base-items", "省级基本目录 base-items/<名称>.yaml", baseItems());
    add(schemas, "power-types", "权力类型 power-types.yaml", powerTypes());
    add(schemas, "divisions", "行政区划 divisions.yaml", divisions());
    add(
        schemas,
        "headings",
        "梳理表表头的对应 --mapping",
        new SchemaKeys().may("columns", "本地表头： 标准表头", entries(text())));
    return schemas;
  }

  /** The kind of a file by its path below the root of a library; null if none has such a path. */
  public static @Nullable String kindOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("calendars/cn/")) {
      return "calendar-year";
    }
    for (Map.Entry<String, String> folder :
        Map.of("/items/", "item", "/overlays/", "overlay", "/base-items/", "base-items")
            .entrySet()) {
      if (path.contains(folder.getKey())) {
        return folder.getValue();
      }
    }
    if (name.equals(OrganisationFiles.DEMO_OFFICERS)) {
      return "officers";
    }
    String kind = name.replaceFirst("\\.yaml$", "");
    return all().containsKey(kind) ? kind : null;
  }

  private static void add(
      SortedMap<String, Map<String, Object>> schemas, String name, String title, SchemaKeys keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(keys.object());
    schemas.put(name, schema);
  }

  private static SchemaKeys organisation() {
    return new SchemaKeys()
        .may(
            "departments",
            "部门",
            rows(
                new SchemaKeys()
                    .text("code", "部门代码")
                    .text("name", "名称")
                    .may("kind", "类别", choice(OrganisationFiles.kinds()))
                    .may("parent", "上级单位代码", text())
                    .may("superior", "垂直管理的上级机关", text())
                    .may("posts", "岗位代码： 岗位名称", entries(text()))));
  }

  private static SchemaKeys officers() {
    return new SchemaKeys()
        .may(
            "officers",
            "人员",
            rows(
                new SchemaKeys()
                    .text("username", "用户名，全平台唯一")
                    .text("name", "姓名")
                    .text("department", "部门代码")
                    .may("posts", "岗位；外部门的写“部门/岗位”", list(text()))
                    .may(
                        "roles",
                        "角色",
                        list(
                            choice(
                                Stream.of(Role.values()).map(OrganisationFiles::code).toList())))));
  }

  private static SchemaKeys calendar() {
    SchemaKeys opening =
        new SchemaKeys()
            .text("name", "事由")
            .must("date", "日期", pattern(DATE))
            .may("hours", "开放时间", list(pattern(SPAN)));
    return new SchemaKeys()
        .may(
            "closures",
            "休息的日子",
            rows(
                new SchemaKeys()
                    .text("name", "事由")
                    .must("from", "第一天", pattern(DATE))
                    .must("to", "最后一天", pattern(DATE))))
        .may("openings", "加班开放的日子", rows(opening))
        .may("half-days", "半天", rows(opening))
        .may(
            "office-hours",
            "作息时间",
            rows(
                new SchemaKeys()
                    .text("name", "名称")
                    .must("from", "从月日起", pattern(MONTH_DAY))
                    .must("to", "到月日止", pattern(MONTH_DAY))
                    .may("hours", "开放时间", list(pattern(SPAN)))));
  }

  private static SchemaKeys year() {
    return new SchemaKeys()
        .must("year", "年份", whole())
        .text("title", "通知标题")
        .text("source", "出处")
        .may("published", "发布日期", pattern(DATE))
        .may(
            "holidays",
            "放假",
            rows(
                new SchemaKeys()
                    .text("name", "节日")
                    .must("from", "第一天", pattern(DATE))
                    .must("to", "最后一天", pattern(DATE))
                    .may("working", "调休上班的日子", list(pattern(DATE)))));
  }

  private static SchemaKeys codeSchemes() {
    return new SchemaKeys()
        .may(
            "schemes",
            "编码规则",
            rows(
                new SchemaKeys()
                    .text("name", "代号")
                    .text("title", "名称")
                    .text("source", "出处")
                    .may("check", "校验规则", choice(List.of("gb32100")))
                    .may(
                        "segments",
                        "各段",
                        rows(
                            new SchemaKeys()
                                .may("text", "固定文字", text())
                                .may("name", "段名", text())
                                .may("title", "段的中文名称", text())
                                .may("digits", "几位数字", whole())
                                .may("letters", "几位字母", whole())
                                .may("credit-characters", "几位信用代码字符", whole())
                                .may("values", "可用的值", list(text()))
                                .may("source", "取值的代码表", choice(CodeSchemesFile.SOURCES))
                                .may("scheme", "另一编码规则", text())
                                .may("length", "位数", whole())
                                .may("scope", "流水号在哪些段内编排", list(text()))))));
  }

  private static SchemaKeys item() {
    SchemaKeys material =
        new SchemaKeys()
            .text("name", "材料名称")
            .may("required", "是否必要", flag())
            .may("form", "材料形式", choice(ItemFile.MATERIAL_FORMS))
            .may("copies", "份数", whole())
            .specs(ItemFields.MATERIAL);
    return new SchemaKeys()
        .text("code", "实施清单编码")
        .text("base-code", "基本编码")
        .may("synthetic", "演示用的合成编码", flag())
        .may("name", "事项名称；省级目录已有的可以省略", text())
        .may("power-type", "权力类型代码；省级目录已有的可以省略", text())
        .text("department", "部门代码")
        .text("implementing-body", "实施主体")
        .may("legal-basis", "设定依据，至少一条；省级目录已有的可以省略", atLeastOne(list(text())))
        .may("statutory-limit", "法定时限；省级目录已有的可以省略", pattern(LIMIT))
        .may("promised-limit", "承诺时限", pattern(LIMIT))
        .may("materials", "申请材料", rows(material))
        .may("fee", "收费", text())
        .text("result", "结果名称")
        .may(
            "process",
            "办理流程",
            new SchemaKeys().text("template", "模板").may("publish", "应用时即发布", flag()).object())
        .may("source", "出处", text())
        .specs(ItemFields.DETAILS);
  }

  private static SchemaKeys overlay() {
    return new SchemaKeys()
        .may(
            "steps",
            "环节： 改动",
            entries(
                new SchemaKeys()
                    .may("department", "部门代码", text())
                    .may("post", "岗位代码", text())
                    .may("limit", "期限", pattern(LIMIT))
                    .object()))
        .may(
            "forms",
            "表单： 改动",
            entries(
                new SchemaKeys()
                    .may("fields", "字段： 改动", entries(new SchemaKeys().text("label", "名称").object()))
                    .object()));
  }

  private static SchemaKeys baseItems() {
    return new SchemaKeys()
        .may(
            "items",
            "事项",
            rows(
                new SchemaKeys()
                    .text("code", "基本编码")
                    .may("synthetic", "演示用的合成编码", flag())
                    .text("name", "名称")
                    .text("power-type", "权力类型代码")
                    .must("legal-basis", "设定依据，至少一条", atLeastOne(list(text())))
                    .may("levels", "行使层级", list(choice(ProvinceFolder.LEVELS)))
                    .may("statutory-limit", "法定时限", pattern(LIMIT))
                    .may("promised-limit", "承诺时限的上限", pattern(LIMIT))
                    .may("materials", "申请材料", rows(baseMaterial()))
                    .may("main-item", "主项编码", text())
                    .may("source", "出处", text())));
  }

  private static SchemaKeys baseMaterial() {
    return new SchemaKeys().text("name", "材料名称").may("required", "是否必要", flag());
  }

  private static SchemaKeys inheritance() {
    return new SchemaKeys()
        .may("locked", "由省级目录统一确定的字段", list(choice(BaseList.FIELDS)))
        .may("shorter", "只能缩短的期限", list(choice(BaseList.LIMITS)))
        .may("fewer", "只能减少的清单", list(choice(BaseList.LISTS)));
  }

  private static SchemaKeys powerTypes() {
    return new SchemaKeys()
        .may(
            "power-types",
            "权力类型",
            rows(
                new SchemaKeys()
                    .text("code", "代码")
                    .text("name", "名称")
                    .may("national-code", "国家代码", text())
                    .text("letters", "字母代码")
                    .may("from", "启用日期", pattern(DATE))
                    .may("until", "停用日期", pattern(DATE))));
  }

  private static SchemaKeys divisions() {
    return new SchemaKeys()
        .may(
            "divisions",
            "行政区划",
            rows(
                new SchemaKeys()
                    .text("code", "代码")
                    .text("name", "名称")
                    .may("parent", "上级代码", text())
                    .may("from", "启用日期", pattern(DATE))
                    .may("until", "停用日期", pattern(DATE))
                    .may("successor", "现用代码", text())));
  }
}
