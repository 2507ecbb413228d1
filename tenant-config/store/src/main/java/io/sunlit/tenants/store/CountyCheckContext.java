package io.sunlit.tenants.store;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.ItemFacts;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The county as a check sees it: its departments, posts and items, looked up as they are asked. */
final class CountyCheckContext implements CheckContext {

  private final ImplementationItem item;
  private final Map<String, FormSchema> forms;
  private final Departments departments;
  private final Posts posts;
  private final CatalogItems items;

  CountyCheckContext(
      ImplementationItem item,
      Map<String, FormSchema> forms,
      Departments departments,
      Posts posts,
      CatalogItems items) {
    this.item = item;
    this.forms = Map.copyOf(forms);
    this.departments = departments;
    this.posts = posts;
    this.items = items;
  }

  @Override
  public Optional<FormSchema> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  @Override
  public boolean hasDepartment(String code) {
    return departments.find(tenant(), code).isPresent();
  }

  @Override
  public String departmentName(String code) {
    return departments.find(tenant(), code).map(Department::name).orElse(code);
  }

  @Override
  public boolean hasPost(@Nullable String department, String post) {
    PostRef ref = new PostRef(department == null ? item.department() : department, post);
    return posts.find(tenant(), ref).isPresent();
  }

  @Override
  public boolean hasItem(String baseCode) {
    return items.byBaseCode(tenant(), baseCode).isPresent();
  }

  @Override
  public Optional<String> departmentOfItem(String baseCode) {
    return items.byBaseCode(tenant(), baseCode).map(ImplementationItem::department);
  }

  @Override
  public boolean forbidsDefaultConsent(String baseCode) {
    return items
        .byBaseCode(tenant(), baseCode)
        .filter(ImplementationItem::forbidsDefaultConsent)
        .isPresent();
  }

  @Override
  public Optional<ItemFacts> itemFacts() {
    return Optional.of(item.facts());
  }

  private TenantId tenant() {
    return item.tenant();
  }
}
