package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tenants;DB_CLOSE_DELAY=-1")
class CountyCalendarsModuleTest extends StoreContract {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String CLOSED = "closures:\n  - { name: 台风停工, from: %s, to: %s }\n";

  @Autowired private TenantLibrary library;

  @Test
  void shouldCountACountysOwnDaysForItAlone() {
    // given 张家港市 closed on the third and fourth of March
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
    documents.save(ZJG, "calendar.yaml", CLOSED.formatted("2026-03-03", "2026-03-04"));
    CountyCalendars calendars = new CountyCalendars(documents, library, Clock.systemUTC());
    // then its three working days end later than those of 昆山市
    TimeLimit limit = TimeLimit.workingDays(3);
    assertThat(calendars.of(ZJG).deadline(MONDAY, limit).date()).isEqualTo("2026-03-09");
    assertThat(calendars.of(KS).deadline(MONDAY, limit).date()).isEqualTo("2026-03-05");
  }

  @Test
  void shouldSeeACorrectionAfterFiveSeconds() {
    // given a calendar that was asked for before it was corrected
    fill(ZJG, "张家港市", "zjg");
    AtomicReference<Instant> now = new AtomicReference<>(StoreTestApplication.NOW);
    InstantSource source = now::get;
    CountyCalendars calendars =
        new CountyCalendars(documents, library, source.withZone(ZoneOffset.UTC));
    LocalDate closed = LocalDate.of(2026, 3, 3);
    assertThat(calendars.of(ZJG).isWorkingDay(closed)).isTrue();
    documents.save(ZJG, "calendar.yaml", CLOSED.formatted(closed, closed));
    // when four seconds have gone by, then it is not looked at again; after five it is
    now.updateAndGet(at -> at.plus(Duration.ofSeconds(4)));
    assertThat(calendars.of(ZJG).isWorkingDay(closed)).isTrue();
    now.updateAndGet(at -> at.plus(Duration.ofSeconds(1)));
    assertThat(calendars.of(ZJG).isWorkingDay(closed)).isFalse();
  }
}
