package io.sunlit.tenants.configuration;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.BaseItem;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeSchemes;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one item of the catalog, {@code items/<name>.yaml}, with the process it is bound to. */
final class ItemFile {

  static final List<String> MATERIAL_FORMS = List.of("original", "copy", "electronic");

  private ItemFile() {}

  record BoundItem(ImplementationItem item, @Nullable Binding binding) {}

  /** The process that an item names. */
  private record Process(String template, boolean publish) {}

  /**
   * @param baseList what the county inherits, and may not contradict
   */
  static BoundItem read(
      TenantId tenant,
      YamlCursor file,
      Collection<String> departments,
      Collection<String> powerTypes,
      CodeSchemes nationalCodes,
      BaseList baseList) {
    SpecReading specs = new SpecReading(nationalCodes);
    String code = file.text("code");
    String baseCode = file.text("base-code");
    BaseItem base = baseList.find(baseCode).orElse(null);
    List<String> legalBasis = file.texts("legal-basis");
    TimeLimit statutory = file.optionalLimit("statutory-limit");
    Process process =
        file.optional(
            "process", entry -> new Process(entry.text("template"), entry.flag("publish", false)));
    ImplementationItem item =
        new ImplementationItem(
            tenant,
            code,
            baseCode,
            file.flag("synthetic", false),
            text(file, "name", base == null ? null : base.name()),
            text(file, "power-type", base == null ? null : base.powerType()),
            file.text("department"),
            file.text("implementing-body"),
            legalBasis.isEmpty() && base != null ? base.legalBasis() : legalBasis,
            statutory == null && base != null ? base.statutoryLimit() : statutory,
            file.optionalLimit("promised-limit"),
            file.each("materials", entry -> material(entry, specs)),
            file.optionalText("fee"),
            file.text("result"),
            process == null ? null : process.template(),
            file.optionalText("source"),
            specs.read(file, ItemFields.DETAILS));
    file.done();
    requireNationalShape(file, item.baseCode(), nationalCodes);
    file.requireKnown("department", item.department(), departments);
    file.requireKnown("power-type", item.powerType(), powerTypes);
    if (item.legalBasis().isEmpty()) {
      file.note(
          "legal-basis",
          "没有设定依据的事项不能入库：请至少写明一条法律依据",
          "An item without a legal basis cannot be listed: name at least one");
    }
    for (BaseList.Contradiction found : baseList.contradictions(item)) {
      file.note(found.field(), found.zh(), found.en());
    }
    return new BoundItem(
        item, process == null ? null : new Binding(code, process.template(), process.publish()));
  }

  /** What the file says; else what the county inherits from the base item. */
  private static String text(YamlCursor file, String key, @Nullable String inherited) {
    String own = inherited == null ? file.text(key) : file.optionalText(key);
    return own == null ? String.valueOf(inherited) : own;
  }

  /** A base code that looks like a national one must be one; others are the province's affair. */
  private static void requireNationalShape(
      YamlCursor file, String baseCode, CodeSchemes nationalCodes) {
    if (baseCode.matches("[0-9]{11}[0-9Y]")) {
      nationalCodes
          .find("national-base")
          .ifPresent(
              scheme ->
                  nationalCodes
                      .check(baseCode, scheme)
                      .problems()
                      .forEach(problem -> file.note("base-code", problem.zh(), problem.en())));
    }
  }

  private static Material material(YamlCursor entry, SpecReading specs) {
    String form = entry.optionalText("form");
    entry.requireKnown("form", form, MATERIAL_FORMS);
    int copies = entry.count("copies", 1);
    if (copies < 0) {
      entry.note("copies", "份数不能为负", "Expected no negative number of copies");
    }
    return new Material(
        entry.text("name"),
        entry.flag("required", true),
        form == null ? "original" : form,
        copies,
        specs.read(entry, ItemFields.MATERIAL));
  }
}
