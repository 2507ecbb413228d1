package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checklist of the materials that an item asks for. Value: a list of {@code
 * {"material":"营业执照","form":"copy","count":1,"received":true}}. The materials are those of the
 * catalog item: they come in the form's data under {@code itemMaterials} (another key by the
 * property {@code materialsKey}) as {@code {"name":…,"required":…,"form":…,"copies":…}}, or stand
 * in the property {@code materials}. With the property {@code complete}, all required ones must be
 * there, as at an acceptance.
 */
public final class MaterialsField extends LibraryField {

  private static final Set<String> FORMS = Set.of("original", "copy", "electronic");
  private static final int MOST_COPIES = 99; // GB/T 39046-2020 table 5 no. 24: 收取数量 n..2
  private static final int MOST = 200;

  public MaterialsField() {
    super("materials");
  }

  @Override
  public Object emptyValue() {
    return List.of();
  }

  @Override
  public @Nullable Object opened(FieldSettings settings, @Nullable Object value) {
    return wellFormed(value) ? value : List.of();
  }

  @Override
  public boolean enterable(FieldSettings settings, @Nullable Object value) {
    return wellFormed(value);
  }

  private static boolean wellFormed(@Nullable Object value) {
    return value instanceof List<?> list
        && list.size() <= MOST
        && list.stream().allMatch(MaterialsField::row);
  }

  private static boolean row(@Nullable Object value) {
    return hasExactly(value, "material", "form", "count", "received")
        && value instanceof Map<?, ?> map
        && map.get("material") instanceof String
        && FORMS.contains(text(map.get("form")))
        && map.get("count") instanceof Double count
        && count == Math.rint(count)
        && count >= 0
        && count <= MOST_COPIES
        && map.get("received") instanceof Boolean;
  }

  @Override
  public void checkSettings(FieldSettings settings, Findings findings) {
    Object given = settings.get("materials");
    Set<Object> names = new HashSet<>();
    if (given != null
        && !(given instanceof List<?> list
            && list.stream().allMatch(each -> material(each) && names.add(nameOf(each))))) {
      say(findings, settings, "setting-materials");
    }
  }

  private static boolean material(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        && !text(map.get("name")).isBlank()
        && FORMS.contains(text(map.get("form")))
        && map.get("copies") instanceof Double copies
        && copies == Math.rint(copies)
        && copies >= 1
        && copies <= MOST_COPIES;
  }

  private static Object nameOf(@Nullable Object material) {
    return material instanceof Map<?, ?> map ? text(map.get("name")) : "";
  }

  @Override
  public void check(FieldSettings settings, @Nullable Object value, Findings findings) {
    if (!(value instanceof List<?> rows)) {
      return;
    }
    List<Map<?, ?>> asked = asked(settings);
    Set<String> seen = new HashSet<>();
    for (Object each : rows) {
      Map<?, ?> row = (Map<?, ?>) each;
      String material = text(row.get("material"));
      boolean received = Boolean.TRUE.equals(row.get("received"));
      if (asked.stream().noneMatch(a -> material.equals(a.get("name")))) {
        say(findings, settings, "material-unknown", material);
      } else if (!seen.add(material)) {
        say(findings, settings, "material-twice", material);
      } else if (received != (count(row.get("count")) > 0)) {
        say(findings, settings, "material-count", material);
      }
    }
    if (flag(settings, "complete")) {
      checkComplete(settings, asked, rows, findings);
    }
  }

  private void checkComplete(
      FieldSettings settings, List<Map<?, ?>> asked, List<?> rows, Findings findings) {
    for (Map<?, ?> material : asked) {
      if (!Boolean.TRUE.equals(material.get("required"))) {
        continue;
      }
      double copies = Math.max(1, count(material.get("copies")));
      boolean there =
          rows.stream()
              .map(row -> (Map<?, ?>) row)
              .anyMatch(
                  row ->
                      text(material.get("name")).equals(row.get("material"))
                          && Boolean.TRUE.equals(row.get("received"))
                          && count(row.get("count")) >= copies);
      if (!there) {
        say(findings, settings, "material-missing", text(material.get("name")), copies);
      }
    }
  }

  private static List<Map<?, ?>> asked(FieldSettings settings) {
    List<?> fixed = list(settings, "materials");
    String key = text(settings.get("materialsKey"));
    Object given =
        fixed != null ? fixed : settings.input().get(key.isEmpty() ? "itemMaterials" : key);
    List<Map<?, ?>> asked = new ArrayList<>();
    if (given instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> map && map.get("name") instanceof String) {
          asked.add(map);
        }
      }
    }
    return asked;
  }

  private static double count(@Nullable Object value) {
    return value instanceof Double d ? d : 0;
  }
}
