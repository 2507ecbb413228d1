package io.sunlit.tenants.store;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.ItemFacts;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.PostRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The county as a check sees it: its departments, posts and items, looked up as they are asked. */
final class CountyCheckContext implements CheckContext {

  private final ImplementationItem item;
  private final Map<String, FormSchema> forms;
  private final Function<String, Optional<Department>> departments;
  private final Predicate<PostRef> posts;
  private final Function<String, Optional<ImplementationItem>> itemsByBaseCode;

  /**
   * A county that is looked up.
   *
   * @param item the one that the flow is for
   */
  CountyCheckContext(
      ImplementationItem item,
      Map<String, FormSchema> forms,
      Function<String, Optional<Department>> departments,
      Predicate<PostRef> posts,
      Function<String, Optional<ImplementationItem>> itemsByBaseCode) {
    this.item = item;
    this.forms = Map.copyOf(forms);
    this.departments = departments;
    this.posts = posts;
    this.itemsByBaseCode = itemsByBaseCode;
  }

  @Override
  public Optional<FormSchema> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  @Override
  public boolean hasDepartment(String code) {
    return departments.apply(code).isPresent();
  }

  @Override
  public String departmentName(String code) {
    return departments.apply(code).map(Department::name).orElse(code);
  }

  @Override
  public boolean hasPost(@Nullable String department, String post) {
    PostRef ref = new PostRef(department == null ? item.department() : department, post);
    return posts.test(ref);
  }

  @Override
  public boolean hasItem(String baseCode) {
    return itemsByBaseCode.apply(baseCode).isPresent();
  }

  @Override
  public Optional<String> departmentOfItem(String baseCode) {
    return itemsByBaseCode.apply(baseCode).map(ImplementationItem::department);
  }

  @Override
  public boolean forbidsDefaultConsent(String baseCode) {
    return itemsByBaseCode
        .apply(baseCode)
        .filter(ImplementationItem::forbidsDefaultConsent)
        .isPresent();
  }

  @Override
  public Optional<ItemFacts> itemFacts() {
    return Optional.of(item.facts());
  }
}
