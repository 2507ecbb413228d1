package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.calendar.DayReason;
import io.sunlit.tenants.calendar.LocalDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final String BUNDLE = "i18n.tenants-store";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static final List<Refusal> REFUSALS =
      List.of(
          new TenantNotFound(new TenantId("320582")),
          TenantNotRemovable.inStage("a", TenantStage.LIVE),
          TenantNotRemovable.notConfirmed("a"),
          new UsernameTaken("a"),
          new DepartmentInUse("a", 2),
          OrganisationRefused.notSound("a", "b"),
          OrganisationRefused.codeTaken("a"),
          OrganisationRefused.hasItems("a", 1),
          OrganisationRefused.hasPeople("a", 1),
          OrganisationRefused.hasUnitsBelow("a", List.of("b")),
          OrganisationRefused.hasDelegations("a", 1),
          OrganisationRefused.postInUse("a", 1),
          OrganisationRefused.officerAtWork("a", 1),
          OrganisationRefused.unknown("a"),
          CalendarRefused.notOfOneEntry(DAY, DAY),
          CalendarRefused.unnamed(),
          CalendarRefused.passed(DAY),
          CalendarRefused.tooFar(DAY),
          CalendarRefused.overlaps(new LocalDays("a", DAY, DAY, List.of())),
          CalendarRefused.ordered(DAY, new DayReason("cn", "a", DAY, DAY, null)),
          CalendarRefused.changesNothing(new LocalDays("a", DAY, DAY, List.of())),
          CalendarRefused.noWorkingDay(2026),
          CalendarRefused.changedMeanwhile(),
          ChangeRefused.notFound("a"),
          new CodeAlreadyUsed("a"),
          new CatalogItemNotFound("a"),
          new ItemWithoutTemplate("a", "b"),
          new DraftChangedMeanwhile("a", 1),
          new DraftTooLarge("a", 4),
          new DraftNotPublishable("a", List.<TemplateProblem>of()));

  @Test
  void shouldHaveTheSameTextsInBothLanguages() {
    assertThat(bundle(Locale.ENGLISH).keySet())
        .isEqualTo(bundle(Locale.SIMPLIFIED_CHINESE).keySet());
  }

  @Test
  void shouldHaveATextForEveryRefusal() {
    for (Refusal refusal : REFUSALS) {
      assertThat(bundle(Locale.SIMPLIFIED_CHINESE).keySet())
          .contains("problem." + refusal.code(), "problem." + refusal.code() + ".title");
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
