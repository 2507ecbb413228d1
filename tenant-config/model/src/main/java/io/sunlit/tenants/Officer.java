package io.sunlit.tenants;

import java.util.Set;

/**
 * A person who works on the platform: belongs to a tenant, a department and posts.
 *
 * @param username unique on the platform
 * @param name as shown on screens
 * @param department code of the department
 */
public record Officer(
    String username,
    String name,
    TenantId tenant,
    String department,
    Set<PostRef> posts,
    Set<Role> roles) {

  public Officer {
    posts = Set.copyOf(posts);
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean holds(PostRef post) {
    return posts.contains(post);
  }
}
