package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sunlit.architecture.offenders.tenancy.AskingForATenant;
import io.sunlit.architecture.offenders.tenancy.ListingEverybodysCases;
import io.sunlit.tenants.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No query without its tenant. */
class TenantsArchTest {

  /** Classes or methods that read or write for all tenants, and why. */
  private static final Map<String, String> FOR_ALL_TENANTS =
      Map.of(
          "io.sunlit.runtime.engine.store.EngineCommands",
              "one outbox delivers for all tenants; each row carries its own",
          "io.sunlit.runtime.engine.store.InboxPositions",
              "how far a partition of the engine has been read",
          "io.sunlit.tenants.store.ApiTokens.officer",
              "who signs in; the tenant follows from the token",
          "io.sunlit.tenants.store.Officers.account",
              "who signs in; the tenant follows from the name, which is unique on the platform",
          "io.sunlit.tenants.store.CountyGrants.of",
              "which counties somebody of the province may look at; each of them said so",
          "io.sunlit.tenants.store.Counties", "the list of counties is public",
          "io.sunlit.tenants.store.Paging", "a piece of SQL for a repository, which is checked",
          "io.sunlit.tenants.store.Upsert", "a piece of SQL for a repository, which is checked");

  private static ArchRule queriesNameTheirTenant(Map<String, String> forAllTenants) {
    return methods()
        .that(asksTheDatabase(forAllTenants))
        .should(takeTheTenantFirst())
        .because(
            "a county must not see another's rows; take the TenantId as first parameter, or a thing"
                + " that carries one, and put it into the where clause");
  }

  private static DescribedPredicate<JavaMethod> asksTheDatabase(Map<String, String> forAllTenants) {
    return DescribedPredicate.describe(
        "others may call on a class that holds a JdbcClient",
        method ->
            !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getOwner().getFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class))
                && !forAllTenants.containsKey(method.getOwner().getName())
                && !forAllTenants.containsKey(
                    method.getOwner().getName() + "." + method.getName()));
  }

  private static ArchCondition<JavaMethod> takeTheTenantFirst() {
    return new ArchCondition<>("take the TenantId first, or a thing that carries one") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        boolean tenant = !parameters.isEmpty() && carriesATenant(parameters.getFirst());
        events.add(new SimpleConditionEvent(method, tenant, method.getDescription()));
      }
    };
  }

  private static boolean carriesATenant(JavaClass type) {
    return type.isEquivalentTo(TenantId.class)
        || type.getAllMethods().stream()
            .anyMatch(
                method ->
                    method.getRawParameterTypes().isEmpty()
                        && method.getRawReturnType().isEquivalentTo(TenantId.class));
  }

  @Test
  void queriesNameTheirTenant() {
    queriesNameTheirTenant(FOR_ALL_TENANTS).check(Code.product());
  }

  @Test
  void everyExceptionIsStillNeeded() {
    assertThat(FOR_ALL_TENANTS.keySet())
        .filteredOn(
            name ->
                Code.product().stream()
                    .noneMatch(
                        type ->
                            type.getName().equals(name)
                                || (type.getMethods().stream()
                                    .anyMatch(
                                        m -> (type.getName() + "." + m.getName()).equals(name)))))
        .isEmpty();
  }

  @Test
  void catchesAQueryForEverybody() {
    Code.assertCatches(queriesNameTheirTenant(Map.of()), ListingEverybodysCases.class);
  }

  @Test
  void acceptsAQueryForATenant() {
    Code.assertAccepts(queriesNameTheirTenant(Map.of()), AskingForATenant.class);
  }
}
