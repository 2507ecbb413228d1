package io.sunlit.tenants.configuration;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Organisation;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads who there is: {@code organisation.yaml}, {@code officers.yaml}, {@code demo-officers.yaml}.
 */
record OrganisationFiles(
    List<Department> departments,
    List<Post> posts,
    List<Officer> officers,
    List<Officer> demoOfficers) {

  static final String ORGANISATION = "organisation.yaml";
  static final String OFFICERS = "officers.yaml";
  static final String DEMO_OFFICERS = "demo-officers.yaml";

  private static final Map<String, Role> ROLES = rolesByCode();
  private static final Map<String, DepartmentKind> KINDS =
      Stream.of(DepartmentKind.values())
          .collect(Collectors.toUnmodifiableMap(DepartmentKind::code, Function.identity()));

  static OrganisationFiles read(
      TenantId tenant, ConfigurationFiles files, List<ConfigurationProblem> problems) {
    List<Department> departments = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    String text = files.text(ORGANISATION);
    YamlCursor file = text == null ? null : YamlCursor.open(ORGANISATION, text, problems);
    if (file != null) {
      Set<String> codes = new HashSet<>();
      Map<String, YamlCursor> at = new HashMap<>();
      file.each(
          "departments",
          entry -> {
            Department department = department(tenant, entry);
            requireNew(entry, "code", department.code(), codes);
            departments.add(department);
            entry
                .textEntries("posts")
                .forEach(
                    (code, name) -> posts.add(new Post(tenant, department.code(), code, name)));
            at.put(department.code(), entry);
            return department;
          });
      new Organisation(departments)
          .problems()
          .forEach(
              problem -> {
                YamlCursor entry = at.get(problem.unit().code());
                if (entry != null) {
                  entry.note("parent", problem.zh(), problem.en());
                }
              });
      file.done();
    }
    Officers reader = new Officers(tenant, departments, posts);
    return new OrganisationFiles(
        departments,
        posts,
        reader.read(OFFICERS, files, problems),
        reader.read(DEMO_OFFICERS, files, problems));
  }

  private static Department department(TenantId tenant, YamlCursor entry) {
    String code = entry.text("code");
    String name = entry.text("name");
    String kind = entry.optionalText("kind");
    if (kind != null) {
      entry.requireKnown("kind", kind, KINDS.keySet());
    }
    return new Department(
        tenant,
        code,
        name,
        kind == null
            ? DepartmentKind.DEPARTMENT
            : KINDS.getOrDefault(kind, DepartmentKind.DEPARTMENT),
        entry.optionalText("parent"),
        entry.optionalText("superior"));
  }

  /** The codes of the kinds of departments, in order. */
  static List<String> kinds() {
    return Stream.of(DepartmentKind.values()).map(DepartmentKind::code).toList();
  }

  /** The code of a role in files: {@code window-clerk}. */
  static String code(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void requireNew(YamlCursor entry, String key, String code, Collection<String> seen) {
    if (!seen.add(code)) {
      entry.note(key, "“" + code + "” 出现了两次：请修改其中一个", "'" + code + "' is there twice: change one");
    }
  }

  private static Map<String, Role> rolesByCode() {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      roles.put(code(role), role);
    }
    return Collections.unmodifiableMap(roles);
  }

  /** Reads files of people against the departments and posts that exist. */
  private static final class Officers {

    private final TenantId tenant;
    private final Set<String> departments = new TreeSet<>();
    private final Set<String> posts = new TreeSet<>();
    private final Set<String> usernames = new HashSet<>();

    Officers(TenantId tenant, List<Department> departments, List<Post> posts) {
      this.tenant = tenant;
      departments.forEach(department -> this.departments.add(department.code()));
      posts.forEach(post -> this.posts.add(post.ref().toString()));
    }

    List<Officer> read(String name, ConfigurationFiles files, List<ConfigurationProblem> problems) {
      String text = files.text(name);
      YamlCursor file = text == null ? null : YamlCursor.open(name, text, problems);
      if (file == null) {
        return List.of();
      }
      List<Officer> officers = file.each("officers", this::officer);
      file.done();
      return officers;
    }

    private Officer officer(YamlCursor entry) {
      String username = entry.text("username");
      requireNew(entry, "username", username, usernames);
      String department = entry.text("department");
      entry.requireKnown("department", department, departments);
      Set<PostRef> held = new LinkedHashSet<>();
      for (String written : entry.texts("posts")) {
        String full = written.contains("/") ? written : department + "/" + written;
        entry.requireKnown("posts", full, posts);
        int slash = full.indexOf('/');
        held.add(new PostRef(full.substring(0, slash), full.substring(slash + 1)));
      }
      Set<Role> roles = EnumSet.noneOf(Role.class);
      for (String code : entry.texts("roles")) {
        entry.requireKnown("roles", code, ROLES.keySet());
        Role role = ROLES.get(code);
        if (role != null) {
          roles.add(role);
        }
      }
      return new Officer(username, entry.text("name"), tenant, department, held, roles);
    }
  }
}
