package io.sunlit.tenants.configuration;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ImplementationItem.Material;
import io.sunlit.tenants.TenantId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one item of the catalog, {@code items/<name>.yaml}, with the process it is bound to. */
final class ItemFile {

  private static final List<String> MATERIAL_FORMS = List.of("original", "copy", "electronic");

  private ItemFile() {}

  record BoundItem(ImplementationItem item, @Nullable Binding binding) {}

  /** The process that an item names. */
  private record Process(String template, boolean publish) {}

  static BoundItem read(
      TenantId tenant,
      YamlCursor file,
      Collection<String> departments,
      Collection<String> powerTypes) {
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
            file.each("materials", ItemFile::material),
            file.optionalText("fee"),
            file.text("result"),
            process == null ? null : process.template(),
            file.optionalText("source"));
    file.done();
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

  private static Material material(YamlCursor entry) {
    String form = entry.optionalText("form");
    entry.requireKnown("form", form, MATERIAL_FORMS);
    return new Material(
        entry.text("name"),
        entry.flag("required", true),
        form == null ? "original" : form,
        entry.count("copies", 1));
  }
}
