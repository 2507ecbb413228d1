package io.sunlit.runtime.ui;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of a county's departments and posts: screens show names, not codes. */
public final class OrganisationNames {

  private final String county;
  private final Map<String, String> departments;
  private final Map<PostRef, String> posts;

  /**
   * @param county name of the county, which departments carry in front of their own; or empty
   */
  OrganisationNames(String county, Collection<Department> departments, Collection<Post> posts) {
    this.county = county;
    this.departments =
        departments.stream().collect(Collectors.toMap(Department::code, Department::name));
    this.posts = posts.stream().collect(Collectors.toMap(Post::ref, Post::name));
  }

  /** The full name; the code of a department that is gone. */
  public String department(String code) {
    return departments.getOrDefault(code, code);
  }

  /** The name without the county in front, for lists: 市场监督管理局. */
  public String shortDepartment(String code) {
    String name = department(code);
    return !county.isEmpty() && name.startsWith(county) && name.length() > county.length() + 1
        ? name.substring(county.length())
        : name;
  }

  /** The name of the post alone: 审核岗. */
  public String post(PostRef post) {
    return posts.getOrDefault(post, post.post());
  }

  /** Department and post: 市场监督管理局 审核岗. */
  public String departmentAndPost(PostRef post) {
    return shortDepartment(post.department()) + " " + post(post);
  }
}
