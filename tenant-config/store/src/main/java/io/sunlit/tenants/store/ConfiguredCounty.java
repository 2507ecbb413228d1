package io.sunlit.tenants.store;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All that the check of a process may ask of a county, read at once for checking many. */
final class ConfiguredCounty {

  private final Map<String, Department> departments = new HashMap<>();
  private final Set<PostRef> posts = new HashSet<>();
  private final Map<String, ImplementationItem> itemsByBaseCode = new HashMap<>();

  /**
   * @param items in the order of their codes
   */
  ConfiguredCounty(List<Department> departments, List<Post> posts, List<ImplementationItem> items) {
    departments.forEach(department -> this.departments.put(department.code(), department));
    posts.forEach(post -> this.posts.add(post.ref()));
    items.forEach(item -> itemsByBaseCode.putIfAbsent(item.baseCode(), item));
  }

  /** The county as the process of an item sees it. */
  Function<Map<String, FormSchema>, CheckContext> around(ImplementationItem item) {
    return forms ->
        new CountyCheckContext(
            item,
            forms,
            code -> Optional.ofNullable(departments.get(code)),
            posts::contains,
            base -> Optional.ofNullable(itemsByBaseCode.get(base)));
  }
}
