package io.sunlit.designer.studio.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sunlit.designer.studio.testing.StudioRest;
import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.store.DeclaringChanges.Declaration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Somebody of the province who looks into a county changes nothing in the studio: every public
 * method that takes an officer is either for reading, by the list here, or refuses him. A new one
 * fails here until it is one of the two.
 */
class GuestsModuleTest extends StudioRest {

  /** What only reads, or only says whether something is allowed. */
  private static final Set<String> READS =
      Set.of(
          "EditingDrafts.open",
          "EditingDrafts.check",
          "HandlingChanges.departmentNames",
          "HandlingChanges.find",
          "HandlingChanges.form",
          "HandlingChanges.items",
          "HandlingChanges.nameOf",
          "HandlingChanges.page",
          "KeepingCalendar.calendar",
          "KeepingCalendar.corrections",
          "KeepingCalendar.counted",
          "KeepingCalendar.names",
          "KeepingCalendar.openSince",
          "KeepingCalendar.own",
          "KeepingGrants.grants",
          "KeepingGrants.visits",
          "KeepingOrganisation.delegations",
          "KeepingOrganisation.holders",
          "KeepingOrganisation.itemNames",
          "KeepingOrganisation.items",
          "KeepingOrganisation.names",
          "KeepingOrganisation.people",
          "KeepingOrganisation.posts",
          "KeepingOrganisation.standIns",
          "KeepingOrganisation.units",
          "PublishingItems.find",
          "PublishingItems.latest",
          "PublishingItems.page",
          "ReadingCatalog.count",
          "ReadingCatalog.departmentNames",
          "ReadingCatalog.departments",
          "ReadingCatalog.entry",
          "ReadingCatalog.facets",
          "ReadingCatalog.item",
          "ReadingCatalog.page",
          "ReadingCatalog.sheet",
          "ReadingCatalog.versions",
          "SettingUpCounties.counties",
          "SettingUpCounties.mayRemove",
          "SettingUpCounties.newCounties",
          "StudioItems.item",
          "StudioItems.readable");

  private static final Officer GUEST =
      new Officer(
              "js-supervisor",
              "顾远",
              new TenantId("320000"),
              "js-government-services",
              Set.of(),
              Set.of(Role.values()))
          .readingIn(ZJG);

  @Autowired private ApplicationContext context;

  @TestFactory
  List<DynamicTest> refusesWhateverIsNotForReading() {
    List<DynamicTest> tests = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    for (Object bean : context.getBeansOfType(Object.class, false, false).values()) {
      Class<?> type = AopUtils.getTargetClass(bean);
      if (!type.getName().startsWith("io.sunlit.designer.studio.")
          || type.getPackageName().endsWith(".testing")) {
        continue;
      }
      for (Method method : type.getDeclaredMethods()) {
        if (takesAnOfficer(method)) {
          String name = type.getSimpleName() + "." + method.getName();
          found.add(name);
          if (!READS.contains(name)) {
            tests.add(DynamicTest.dynamicTest(name, () -> assertRefused(bean, method)));
          }
        }
      }
    }
    assertThat(found).containsAll(READS);
    assertThat(tests).hasSizeGreaterThan(20);
    return tests;
  }

  private static boolean takesAnOfficer(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() > 0
        && method.getParameterTypes()[0] == Officer.class;
  }

  private void assertRefused(Object bean, Method method) throws ReflectiveOperationException {
    Object[] arguments = new Object[method.getParameterCount()];
    arguments[0] = GUEST;
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = something(method.getParameterTypes()[i]);
    }
    Method called = bean.getClass().getMethod(method.getName(), method.getParameterTypes());
    Throwable thrown =
        catchThrowable(
            () -> {
              try {
                called.invoke(bean, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    assertThat(thrown)
        .as("%s by somebody who only reads", method)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  private static @Nullable Object something(Class<?> type) {
    if (type == String.class) {
      return FOOD;
    }
    if (type == int.class) {
      return 1;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == TenantId.class) {
      return ZJG;
    }
    if (type == TenantStage.class) {
      return TenantStage.SUSPENDED;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 3, 2);
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == Declaration.class) {
      LocalDate day = LocalDate.of(2026, 3, 2);
      return new Declaration(ItemChange.Kind.CANCEL, List.of(FOOD), List.of(), "机构改革", day, day);
    }
    if (type == ConfigurationFiles.class) {
      return ConfigurationFiles.of(
          Map.of("counties/320582/county.yaml", "code: \"320582\"\nname: 张家港市\n"));
    }
    return null;
  }
}
