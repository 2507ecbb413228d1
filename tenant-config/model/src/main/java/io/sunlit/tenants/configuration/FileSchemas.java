package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Role;
import java.util.ArrayList;
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
    add(schemas, "county", "区县 county.yaml", new Keys().text("code", "六位区划代码").text("name", "名称"));
    add(
        schemas,
        "province",
        "省 province.yaml",
        new Keys().text("code", "六位区划代码").text("name", "名称"));
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
        new Keys().may("columns", "本地表头： 标准表头", entries(text())));
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
      SortedMap<String, Map<String, Object>> schemas, String name, String title, Keys keys) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(keys.object());
    schemas.put(name, schema);
  }

  private static Keys organisation() {
    return new Keys()
        .may(
            "departments",
            "部门",
            rows(
                new Keys()
                    .text("code", "部门代码")
                    .text("name", "名称")
                    .may("kind", "类别", choice(OrganisationFiles.kinds()))
                    .may("parent", "上级单位代码", text())
                    .may("superior", "垂直管理的上级机关", text())
                    .may("posts", "岗位代码： 岗位名称", entries(text()))));
  }

  private static Keys officers() {
    return new Keys()
        .may(
            "officers",
            "人员",
            rows(
                new Keys()
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

  private static Keys calendar() {
    Keys opening =
        new Keys()
            .text("name", "事由")
            .must("date", "日期", pattern(DATE))
            .may("hours", "开放时间", list(pattern(SPAN)));
    return new Keys()
        .may(
            "closures",
            "休息的日子",
            rows(
                new Keys()
                    .text("name", "事由")
                    .must("from", "第一天", pattern(DATE))
                    .must("to", "最后一天", pattern(DATE))))
        .may("openings", "加班开放的日子", rows(opening))
        .may("half-days", "半天", rows(opening))
        .may(
            "office-hours",
            "作息时间",
            rows(
                new Keys()
                    .text("name", "名称")
                    .must("from", "从月日起", pattern(MONTH_DAY))
                    .must("to", "到月日止", pattern(MONTH_DAY))
                    .may("hours", "开放时间", list(pattern(SPAN)))));
  }

  private static Keys year() {
    return new Keys()
        .must("year", "年份", whole())
        .text("title", "通知标题")
        .text("source", "出处")
        .may("published", "发布日期", pattern(DATE))
        .may(
            "holidays",
            "放假",
            rows(
                new Keys()
                    .text("name", "节日")
                    .must("from", "第一天", pattern(DATE))
                    .must("to", "最后一天", pattern(DATE))
                    .may("working", "调休上班的日子", list(pattern(DATE)))));
  }

  private static Keys codeSchemes() {
    return new Keys()
        .may(
            "schemes",
            "编码规则",
            rows(
                new Keys()
                    .text("name", "代号")
                    .text("title", "名称")
                    .text("source", "出处")
                    .may("check", "校验规则", choice(List.of("gb32100")))
                    .may(
                        "segments",
                        "各段",
                        rows(
                            new Keys()
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

  private static Keys item() {
    Keys material =
        new Keys()
            .text("name", "材料名称")
            .may("required", "是否必要", flag())
            .may("form", "材料形式", choice(ItemFile.MATERIAL_FORMS))
            .may("copies", "份数", whole())
            .specs(ItemFields.MATERIAL);
    return new Keys()
        .text("code", "实施清单编码")
        .text("base-code", "基本编码")
        .may("synthetic", "演示用的合成编码", flag())
        .text("name", "事项名称")
        .text("power-type", "权力类型代码")
        .text("department", "部门代码")
        .text("implementing-body", "实施主体")
        .must("legal-basis", "设定依据，至少一条", atLeastOne(list(text())))
        .may("statutory-limit", "法定时限", pattern(LIMIT))
        .may("promised-limit", "承诺时限", pattern(LIMIT))
        .may("materials", "申请材料", rows(material))
        .may("fee", "收费", text())
        .text("result", "结果名称")
        .may(
            "process",
            "办理流程",
            new Keys().text("template", "模板").may("publish", "应用时即发布", flag()).object())
        .may("source", "出处", text())
        .specs(ItemFields.DETAILS);
  }

  private static Keys overlay() {
    return new Keys()
        .may(
            "steps",
            "环节： 改动",
            entries(
                new Keys()
                    .may("department", "部门代码", text())
                    .may("post", "岗位代码", text())
                    .may("limit", "期限", pattern(LIMIT))
                    .object()))
        .may(
            "forms",
            "表单： 改动",
            entries(
                new Keys()
                    .may("fields", "字段： 改动", entries(new Keys().text("label", "名称").object()))
                    .object()));
  }

  private static Keys baseItems() {
    return new Keys()
        .may(
            "items",
            "事项",
            rows(
                new Keys()
                    .text("code", "基本编码")
                    .may("synthetic", "演示用的合成编码", flag())
                    .text("name", "名称")
                    .text("power-type", "权力类型代码")
                    .must("legal-basis", "设定依据，至少一条", atLeastOne(list(text())))
                    .may("levels", "行使层级", list(choice(ProvinceFolder.LEVELS)))
                    .may("statutory-limit", "法定时限", pattern(LIMIT))
                    .may("main-item", "主项编码", text())
                    .may("source", "出处", text())));
  }

  private static Keys powerTypes() {
    return new Keys()
        .may(
            "power-types",
            "权力类型",
            rows(
                new Keys()
                    .text("code", "代码")
                    .text("name", "名称")
                    .may("national-code", "国家代码", text())
                    .text("letters", "字母代码")
                    .may("from", "启用日期", pattern(DATE))
                    .may("until", "停用日期", pattern(DATE))));
  }

  private static Keys divisions() {
    return new Keys()
        .may(
            "divisions",
            "行政区划",
            rows(
                new Keys()
                    .text("code", "代码")
                    .text("name", "名称")
                    .may("parent", "上级代码", text())
                    .may("from", "启用日期", pattern(DATE))
                    .may("until", "停用日期", pattern(DATE))
                    .may("successor", "现用代码", text())));
  }

  /** The keys of a mapping; every other key is refused. */
  private static final class Keys {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    Keys text(String key, String zh) {
      return must(key, zh, FileSchemas.text());
    }

    Keys must(String key, String zh, Map<String, Object> value) {
      required.add(key);
      return may(key, zh, value);
    }

    Keys may(String key, String zh, Map<String, Object> value) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("description", zh);
      described.putAll(value);
      properties.put(key, described);
      return this;
    }

    Keys specs(List<FieldSpec> specs) {
      for (FieldSpec spec : specs) {
        if (spec.kind() == FieldSpec.Kind.REQUIRED_TEXT) {
          text(spec.key(), spec.zh());
        } else {
          may(spec.key(), spec.zh(), value(spec));
        }
      }
      return this;
    }

    Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("type", "object");
      object.put("additionalProperties", false);
      if (!required.isEmpty()) {
        object.put("required", required);
      }
      object.put("properties", properties);
      return object;
    }
  }

  private static Map<String, Object> value(FieldSpec spec) {
    return switch (spec.kind()) {
      case TEXT, REQUIRED_TEXT, CREDIT_CODE, CODE -> text();
      case TEXTS -> list(text());
      case FLAG -> flag();
      case COUNT -> whole();
      case DATE -> pattern(DATE);
      case LIMIT -> pattern(LIMIT);
      case CHOICE -> choice(spec.choices());
      case CHOICES -> list(choice(spec.choices()));
      case ROWS -> rows(new Keys().specs(spec.fields()));
    };
  }

  /** Text; codes of digits alone may stand there without quotes. */
  private static Map<String, Object> text() {
    return schema("type", List.of("string", "number"));
  }

  private static Map<String, Object> pattern(String pattern) {
    return schema("type", "string", "pattern", pattern);
  }

  private static Map<String, Object> choice(List<String> choices) {
    return schema("enum", choices);
  }

  private static Map<String, Object> flag() {
    return schema("type", "boolean");
  }

  private static Map<String, Object> whole() {
    return schema("type", "integer");
  }

  private static Map<String, Object> list(Map<String, Object> element) {
    return schema("type", "array", "items", element);
  }

  private static Map<String, Object> atLeastOne(Map<String, Object> list) {
    Map<String, Object> filled = new LinkedHashMap<>(list);
    filled.put("minItems", 1);
    return filled;
  }

  private static Map<String, Object> rows(Keys keys) {
    return list(keys.object());
  }

  private static Map<String, Object> entries(Map<String, Object> value) {
    return schema("type", "object", "additionalProperties", value);
  }

  private static Map<String, Object> schema(Object... keysAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      schema.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return schema;
  }
}
