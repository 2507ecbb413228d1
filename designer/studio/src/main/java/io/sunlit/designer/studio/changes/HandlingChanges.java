package io.sunlit.designer.studio.changes;

import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.State;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.configuration.ItemEntries;
import io.sunlit.tenants.configuration.PowerType;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.DeclaringChanges;
import io.sunlit.tenants.store.DeclaringChanges.Declaration;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.ItemChanges;
import io.sunlit.tenants.store.Officers;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.workbook.ItemForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Declares and answers changes of the catalog, for those who may. */
@Component
public class HandlingChanges {

  private final StudioItems studioItems;
  private final CatalogItems items;
  private final Departments departments;
  private final Officers officers;
  private final ItemChanges changes;
  private final DeclaringChanges declaring;
  private final TenantLibrary library;

  HandlingChanges(
      StudioItems studioItems,
      CatalogItems items,
      Departments departments,
      Officers officers,
      ItemChanges changes,
      DeclaringChanges declaring,
      TenantLibrary library) {
    this.studioItems = studioItems;
    this.items = items;
    this.departments = departments;
    this.officers = officers;
    this.changes = changes;
    this.declaring = declaring;
    this.library = library;
  }

  /** Whether the officer answers declarations. */
  public static boolean mayAnswer(Officer officer) {
    return officer.has(Role.LEGAL_REVIEWER);
  }

  /** Whether the officer declares changes of items. */
  public static boolean mayDeclare(Officer officer) {
    return officer.has(Role.TENANT_ADMINISTRATOR) || officer.has(Role.DEPARTMENT_DESIGNER);
  }

  /** The declarations of the county, or of the own department for those who see no more. */
  public Page<ItemChange> page(Officer reader, @Nullable State state, int page, int size) {
    boolean all =
        mayAnswer(reader)
            || reader.has(Role.TENANT_ADMINISTRATOR)
            || reader.has(Role.AUDITOR)
            || reader.has(Role.SUPERVISOR);
    return changes.page(reader.tenant(), state, all ? null : reader.department(), page, size);
  }

  public Optional<ItemChange> find(Officer reader, String id) {
    return changes.find(reader.tenant(), id);
  }

  /** The items that the officer may declare changes of, by words in code and name. */
  public List<ImplementationItem> items(Officer reader, String search, int page, int size) {
    return (StudioRights.mayAdminister(reader)
            ? items.page(reader.tenant(), search, page, size)
            : items.pageOf(reader.tenant(), reader.department(), search, page, size))
        .rows();
  }

  public ImplementationItem item(Officer reader, String code) {
    return studioItems.designable(reader, code);
  }

  /** The form in which items are filled in. */
  public ItemForm form(Officer reader) {
    List<Department> all = departments.all(reader.tenant());
    return new ItemForm(
        all,
        library.powerTypes(),
        new ItemEntries(
            reader.tenant(),
            all.stream().map(Department::code).toList(),
            library.powerTypes().stream().map(PowerType::code).toList(),
            library.nationalCodes(),
            library.baseList(reader.tenant())));
  }

  /** The name of a person; the user name of one who is gone. */
  public String nameOf(Officer reader, String username) {
    return officers.find(reader.tenant(), username).map(Officer::name).orElse(username);
  }

  /** The names of the county's departments by code. */
  public Map<String, String> departmentNames(Officer reader) {
    return departments.all(reader.tenant()).stream()
        .collect(Collectors.toMap(Department::code, Department::name));
  }

  /**
   * Declares a change of items of which the officer is a designer.
   *
   * @throws io.sunlit.designer.studio.rights.ProcessNotDesignable if the officer may not
   */
  public ItemChange declare(Officer by, Declaration declaration) {
    declaration.codes().forEach(code -> studioItems.designable(by, code));
    declaration.results().forEach(result -> StudioRights.requireDesign(by, result));
    return declaring.declare(by, declaration);
  }

  /**
   * @throws AnswerNotAllowed if the officer is not of the legal office, or declared it himself
   */
  public void confirm(Officer by, String id, String opinion) {
    requireAnswer(by, id);
    declaring.confirm(by, id, opinion);
  }

  /**
   * @throws AnswerNotAllowed if the officer is not of the legal office, or declared it himself
   */
  public void sendBack(Officer by, String id, String reason) {
    requireAnswer(by, id);
    declaring.sendBack(by, id, reason);
  }

  /** Whether the officer may take the declaration back. */
  public static boolean mayWithdraw(Officer officer, ItemChange change) {
    return change.state() == State.DECLARED
        && change.inForceSince() == null
        && (change.declaredBy().equals(officer.username())
            || officer.has(Role.TENANT_ADMINISTRATOR));
  }

  /**
   * @throws AnswerNotAllowed if the officer did not declare it
   */
  public void withdraw(Officer by, String id) {
    if (find(by, id).filter(change -> mayWithdraw(by, change)).isEmpty()) {
      throw new AnswerNotAllowed(by.username());
    }
    declaring.withdraw(by, id);
  }

  private void requireAnswer(Officer by, String id) {
    boolean own = find(by, id).map(c -> c.declaredBy().equals(by.username())).orElse(false);
    if (!mayAnswer(by) || own) {
      throw new AnswerNotAllowed(by.username());
    }
  }
}
