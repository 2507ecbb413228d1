package io.sunlit.designer.studio.diagram;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.Officers;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.store.Posts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up what flows of a county may name. */
@Component
public class CountyDirectory {

  private final Departments departments;
  private final Posts posts;
  private final CatalogItems items;
  private final Officers officers;

  CountyDirectory(Departments departments, Posts posts, CatalogItems items, Officers officers) {
    this.departments = departments;
    this.posts = posts;
    this.items = items;
    this.officers = officers;
  }

  /** What flows of one county may name, as it is now. */
  public record County(
      List<Department> departments, List<Post> posts, List<ImplementationItem> items) {

    public County {
      departments = List.copyOf(departments);
      posts = List.copyOf(posts);
      items = List.copyOf(items);
    }

    /** Whether the department has the post. */
    public boolean has(String department, String post) {
      return posts.stream()
          .anyMatch(p -> p.department().equals(department) && p.code().equals(post));
    }
  }

  public County of(TenantId tenant) {
    return new County(departments.all(tenant), posts.all(tenant), items(tenant));
  }

  /** What a person of the county is called; the user name if nobody has it (any more). */
  public String officerName(TenantId tenant, String username) {
    return officers.find(tenant, username).map(Officer::name).orElse(username);
  }

  private List<ImplementationItem> items(TenantId tenant) {
    List<ImplementationItem> all = new ArrayList<>();
    Page<ImplementationItem> page;
    int number = 0;
    do {
      page = items.page(tenant, null, number++, Page.MAX_SIZE);
      all.addAll(page.rows());
    } while (!page.rows().isEmpty() && all.size() < page.total());
    return all;
  }
}
