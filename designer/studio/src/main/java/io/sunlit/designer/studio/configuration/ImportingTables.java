package io.sunlit.designer.studio.configuration;

import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.ImportingItems;
import io.sunlit.tenants.store.ImportingItems.Imported;
import io.sunlit.tenants.workbook.ItemWorkbook;
import io.sunlit.tenants.workbook.WorkbookReading;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads and imports the Excel tables of an administrator's county. */
@Component
public class ImportingTables {

  private final Departments departments;
  private final CatalogItems items;
  private final ImportingItems importing;
  private final TenantLibrary library;

  ImportingTables(
      Departments departments,
      CatalogItems items,
      ImportingItems importing,
      TenantLibrary library) {
    this.departments = departments;
    this.items = items;
    this.importing = importing;
    this.library = library;
  }

  /**
   * Reads a table and finds all problems.
   *
   * @param headings standard title by the county's own heading
   * @throws io.sunlit.tenants.workbook.WorkbookRefused if the file is no workbook
   */
  public WorkbookReading read(Officer by, Path file, Map<String, String> headings) {
    StudioRights.requireAdministrator(by);
    return new ItemWorkbook(
            by.tenant(),
            departments.all(by.tenant()),
            library.powerTypes(),
            library.nationalCodes(),
            library.baseList(by.tenant()),
            headings,
            Set.copyOf(items.cancelledCodes(by.tenant())))
        .read(file);
  }

  /** What importing the table would do. */
  public Imported plan(Officer by, WorkbookReading table) {
    StudioRights.requireAdministrator(by);
    return importing.plan(by.tenant(), table);
  }

  /** Imports all items of the table, or none. */
  public Imported run(Officer by, WorkbookReading table) {
    StudioRights.requireAdministrator(by);
    return importing.run(by.tenant(), table);
  }
}
