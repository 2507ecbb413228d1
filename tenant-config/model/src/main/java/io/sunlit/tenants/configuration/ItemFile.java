package io.sunlit.tenants.configuration;

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

  static BoundItem read(
      TenantId tenant,
      YamlCursor file,
      Collection<String> departments,
      Collection<String> powerTypes,
      CodeSchemes nationalCodes) {
    SpecReading specs = new SpecReading(nationalCodes);
    String code = file.text("code");
    Process process =
        file.optional(
            "process", entry -> new Process(entry.text("template"), entry.flag("publish", false)));
    ImplementationItem item =
        new ImplementationItem(
            tenant,
            code,
            file.text("base-code"),
            file.flag("synthetic", false),
            file.text("name"),
            file.text("power-type"),
            file.text("department"),
            file.text("implementing-body"),
            file.texts("legal-basis"),
            file.optionalLimit("statutory-limit"),
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
    return new BoundItem(
        item, process == null ? null : new Binding(code, process.template(), process.publish()));
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
