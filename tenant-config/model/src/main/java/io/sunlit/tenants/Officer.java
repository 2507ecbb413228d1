package io.sunlit.tenants;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A person who works on the platform: belongs to a tenant, a department and posts.
 *
 * @param username unique on the platform
 * @param name as shown on screens
 * @param department code of the department
 * @param posts those held, and those stood in for today
 * @param standsIn for whom the officer stands in today, by post
 */
public record Officer(
    String username,
    String name,
    TenantId tenant,
    String department,
    Set<PostRef> posts,
    Set<Role> roles,
    Map<PostRef, Absent> standsIn) {

  /** Whose work is done by somebody else today. */
  public record Absent(String username, String name) {}

  public Officer {
    posts = Set.copyOf(posts);
    roles = Set.copyOf(roles);
    standsIn = Map.copyOf(standsIn);
  }

  /** An officer who stands in for nobody. */
  public Officer(
      String username,
      String name,
      TenantId tenant,
      String department,
      Set<PostRef> posts,
      Set<Role> roles) {
    this(username, name, tenant, department, posts, roles, Map.of());
  }

  /** The officer with the work of others: posts that the officer holds anyway stay as they are. */
  public Officer standingIn(Map<PostRef, Absent> absents) {
    if (absents.isEmpty()) {
      return this;
    }
    Set<PostRef> all = new HashSet<>(posts);
    all.addAll(absents.keySet());
    return new Officer(username, name, tenant, department, all, roles, absents);
  }

  /**
   * The officer as a guest of another county: with the reading roles only, no posts and nobody
   * else's work, and of no department that the county could have.
   */
  public Officer readingIn(TenantId county) {
    return new Officer(
        username,
        name,
        county,
        tenant.value(),
        Set.of(),
        roles.stream().filter(Role::reads).collect(Collectors.toUnmodifiableSet()));
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean holds(PostRef post) {
    return posts.contains(post);
  }

  /** Whether the officer does the work of this person in the post today. */
  public boolean standsInFor(PostRef post, String absent) {
    Absent whom = standsIn.get(post);
    return whom != null && whom.username().equals(absent);
  }

  /** User names of those whose work the officer does today, in order. */
  public Set<String> absents() {
    return standsIn.values().stream()
        .collect(Collectors.toMap(Absent::username, Absent::name, (a, b) -> a, TreeMap::new))
        .keySet();
  }
}
