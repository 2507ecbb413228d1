package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A page loads what it shows. The bundler follows what the class of a page refers to; what another
 * feature adds to the page as a bean it does not see, and in a browser that came straight to the
 * page its dialog would not open. Such a page names the components with {@code @Uses}.
 */
class FrontendArchTest {

  @TestFactory
  Iterable<DynamicTest> loadsTheComponentsOfWhatFeaturesAdd() {
    return Code.product().stream()
        .filter(type -> type.isAnnotatedWith(Route.class))
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getSimpleName(),
                    () ->
                        assertThat(components(reached(page, false)))
                            .as("%s needs @Uses of the components that are missing", page.getName())
                            .containsAll(components(reached(page, true)))))
        .toList();
  }

  /**
   * The classes of the product that are reached from a page.
   *
   * @param beans also through the beans behind an interface
   */
  private static Set<JavaClass> reached(JavaClass page, boolean beans) {
    Set<JavaClass> reached = new LinkedHashSet<>(Set.of(page));
    Deque<JavaClass> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      JavaClass type = next.remove();
      Set<JavaClass> more = new HashSet<>();
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .map(JavaClass::getBaseComponentType)
          .forEach(more::add);
      if (beans && type.isInterface()) {
        more.addAll(type.getAllSubclasses());
      }
      more.stream()
          .filter(each -> each.getPackageName().startsWith(Code.ROOT))
          .filter(reached::add)
          .forEach(next::add);
    }
    return reached;
  }

  /** The ready-made components that they refer to and that have a part in the browser. */
  private static Set<String> components(Set<JavaClass> types) {
    Set<String> components = new TreeSet<>();
    types.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .filter(type -> type.getPackageName().startsWith("com.vaadin.flow.component"))
        .filter(type -> type.isAssignableTo(Component.class))
        .filter(type -> type.reflect().getAnnotationsByType(NpmPackage.class).length > 0)
        .forEach(type -> components.add(type.getName()));
    return components;
  }
}
