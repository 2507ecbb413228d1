package io.sunlit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.sunlit.architecture.offenders.names.CaseService;
import io.sunlit.architecture.offenders.names.DateUtils;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A class is named after what it is in the office, not after its place in a layer. */
class NamesArchTest {

  private static final Set<String> ENDINGS =
      Set.of(
          "Dto", "DTO", "Util", "Utils", "Helper", "Manager", "Mapper", "Service", "ServiceImpl");

  /** Classes that may end so, and why. */
  private static final Map<String, String> ALLOWED = Map.of();

  private static ArchRule noEmptyNames(Map<String, String> allowed) {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are not on the list of exceptions", c -> !allowed.containsKey(c.getName())))
        .should()
        .haveNameMatching(".*(" + String.join("|", ENDINGS) + ")")
        .because(
            "such a name says nothing about the domain; name a use case as a gerund"
                + " (AcceptingCases), a repository as a plural (CaseFiles), a refusal as a condition"
                + " (CaseNotAcceptable): docs/glossary.md");
  }

  @Test
  void namesSayWhatAClassIs() {
    noEmptyNames(ALLOWED).check(Code.product());
  }

  @Test
  void everyExceptionIsStillNeeded() {
    assertThat(Code.product().stream().map(JavaClass::getName).toList())
        .containsAll(ALLOWED.keySet());
  }

  @Test
  void catchesOffenders() {
    Code.assertCatches(noEmptyNames(Map.of()), CaseService.class);
    Code.assertCatches(noEmptyNames(Map.of()), DateUtils.class);
  }
}
