package io.sunlit.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.runtime.StoredTables;
import io.sunlit.runtime.drafts.ui.KeptForm;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was typed and not submitted, of officers of two counties. */
class KeepingDraftsModuleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TenantId KUNSHAN = new TenantId("320583");
  private static final TenantId ZHANGJIAGANG = new TenantId("320582");
  private static final Officer ZHOU = officer("ks-review", KUNSHAN);
  private static final Officer WU = officer("ks-review-2", KUNSHAN);
  private static final Officer STRANGER = officer("ks-review", ZHANGJIAGANG);
  private static final DraftSubject ITEM = DraftSubject.workItem(KUNSHAN, "4711");
  private static final JsonNode TYPED = JSON.readTree("{\"opinion\": \"图纸\"}");
  private static JdbcClient jdbc;
  private static KeepingDrafts drafts;

  @BeforeAll
  static void open() {
    ApplicationContext tables = StoredTables.at(Instant.parse("2026-11-27T02:00:00Z"));
    jdbc = tables.getBean(JdbcClient.class);
    drafts =
        new KeepingDrafts(
            new FormDrafts(jdbc), tables.getBean(Counties.class), tables.getBean(Clock.class));
  }

  @BeforeEach
  void empty() {
    jdbc.sql("delete from form_draft").update();
  }

  @Test
  void keepsWhatWasTypedLast() {
    FormDraft first = drafts.save(ZHOU, ITEM, 0, JSON.readTree("{}"));
    FormDraft second = drafts.save(ZHOU, ITEM, first.revision(), TYPED);

    FormDraft found = drafts.find(ZHOU, ITEM).orElseThrow();
    assertThat(found).isEqualTo(second);
    assertThat(found.revision()).isEqualTo(2);
    assertThat(found.content()).isEqualTo(TYPED);
  }

  @Test
  void doesNotOverwriteWhatAnotherWindowHasSavedSince() {
    drafts.save(ZHOU, ITEM, 0, TYPED);
    drafts.save(ZHOU, ITEM, 1, TYPED);
    for (int stale : new int[] {0, 1, 3}) {
      assertThatThrownBy(() -> drafts.save(ZHOU, ITEM, stale, JSON.readTree("{}")))
          .isInstanceOf(DraftChangedElsewhere.class);
    }
    assertThat(drafts.find(ZHOU, ITEM).orElseThrow().content()).isEqualTo(TYPED);
  }

  @Test
  void showsADraftOnlyToWhoTypedIt() {
    drafts.save(ZHOU, ITEM, 0, TYPED);
    DraftSubject elsewhere = DraftSubject.workItem(ZHANGJIAGANG, "4711");
    assertThat(drafts.find(WU, ITEM)).isEmpty();
    assertThat(drafts.find(STRANGER, elsewhere)).isEmpty();
    drafts.save(STRANGER, elsewhere, 0, JSON.readTree("{}"));
    drafts.discard(STRANGER, elsewhere);
    drafts.done(elsewhere);
    drafts.discard(WU, ITEM);
    assertThat(drafts.find(ZHOU, ITEM)).isPresent();
  }

  @Test
  void forgetsWhatIsDiscardedOrDone() {
    drafts.save(ZHOU, ITEM, 0, TYPED);
    drafts.discard(ZHOU, ITEM);
    assertThat(drafts.find(ZHOU, ITEM)).isEmpty();
    drafts.save(ZHOU, ITEM, 0, TYPED);
    drafts.save(WU, ITEM, 0, TYPED);
    drafts.done(ITEM);
    assertThat(jdbc.sql("select count(*) from form_draft").query(Integer.class).single()).isZero();
  }

  @Test
  void refusesWhatIsFarTooLong() {
    JsonNode endless = JSON.createObjectNode().put("a", "长".repeat(1_000_000));
    assertThatThrownBy(() -> drafts.save(ZHOU, ITEM, 0, endless)).isInstanceOf(DraftTooLong.class);
    assertThat(drafts.find(ZHOU, ITEM)).isEmpty();
  }

  @Test
  void putsWhatWasTypedOverWhatTheServerGives() {
    JsonNode given =
        JSON.readTree(
            """
            {"name": "张三", "shop": {"area": 10, "city": "昆山"}, "rows": [1, 2], "currentOfficer": {"id": "a"}}
            """);
    JsonNode typed =
        JSON.readTree("{\"name\": \"\", \"shop\": {\"area\": 12}, \"rows\": [3], \"new\": true}");
    assertThat(KeptForm.over(given, typed))
        .isEqualTo(
            JSON.readTree(
                """
                {"name": "", "shop": {"area": 12, "city": "昆山"}, "rows": [3], "currentOfficer": {"id": "a"},
                 "new": true}
                """));
  }

  private static Officer officer(String username, TenantId tenant) {
    return new Officer(username, "周强", tenant, "market-regulation", Set.of(), Set.of(Role.HANDLER));
  }
}
