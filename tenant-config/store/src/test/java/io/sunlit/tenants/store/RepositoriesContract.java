package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Overlay;
import io.sunlit.tenants.Overlay.FieldOverlay;
import io.sunlit.tenants.Overlay.StepOverlay;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.Role;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class RepositoriesContract extends StoreContract {

  private static final String FLOW = "<流程 " + "x".repeat(100_000) + "/>";

  @BeforeEach
  void fillTheCounty() {
    fill(ZJG, "张家港市", "zjg");
  }

  @Test
  void shouldGiveBackWhatWasSaved() {
    assertThat(counties.all()).singleElement().isEqualTo(counties.find(ZJG).orElseThrow());
    assertThat(departments.all(ZJG)).hasSize(1);
    assertThat(posts.all(ZJG)).extracting("code").containsExactly("decision", "review");
    assertThat(officers.find(ZJG, "zjg-review")).contains(officer(ZJG, "张家港市", "zjg-review"));
    assertThat(items.find(ZJG, "A-1")).contains(item(ZJG, "张家港市", "A-1"));
    assertThat(items.byBaseCode(ZJG, "000131024000")).contains(item(ZJG, "张家港市", "A-1"));
    assertThat(items.byBaseCode(ZJG, "none")).isEmpty();
  }

  @Test
  void shouldChangeAnOfficerAndKeepThePassword() {
    assertThat(officers.changePassword(ZJG, "zjg-review", "{hash}1")).isTrue();
    Officer changed =
        new Officer(
            "zjg-review",
            "周敏敏",
            ZJG,
            "market-regulation",
            Set.of(new PostRef("market-regulation", "decision")),
            Set.of(Role.APPROVER, Role.HANDLER));

    officers.save(ZJG, changed);

    assertThat(officers.account("zjg-review")).contains(new Officers.Account(changed, "{hash}1"));
    assertThat(officers.holders(ZJG, "market-regulation"))
        .containsOnlyKeys(new PostRef("market-regulation", "decision"));
  }

  @Test
  void shouldRefuseAUserNameOfAnotherTenant() {
    fill(KS, "昆山市", "ks");

    assertThatThrownBy(() -> officers.save(KS, officer(KS, "昆山市", "zjg-review")))
        .isInstanceOf(UsernameTaken.class);
  }

  @Test
  void shouldRefuseToSaveARowOfAnotherTenant() {
    assertThatThrownBy(() -> items.save(KS, item(ZJG, "张家港市", "A-2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("320582");
  }

  @Test
  void shouldKnowATokenUntilItExpires() {
    tokens.save(ZJG, "zjg-review", "a".repeat(64), StoreTestApplication.NOW.plusSeconds(60));

    assertThat(tokens.officer("a".repeat(64), StoreTestApplication.NOW))
        .map(Officer::username)
        .contains("zjg-review");
    assertThat(tokens.officer("a".repeat(64), StoreTestApplication.NOW.plusSeconds(60))).isEmpty();
    assertThat(tokens.officer("b".repeat(64), StoreTestApplication.NOW)).isEmpty();

    assertThat(tokens.forgetExpired(ZJG, StoreTestApplication.NOW)).isZero();
    assertThat(tokens.revoke(ZJG, "a".repeat(64))).isTrue();
    assertThat(tokens.officer("a".repeat(64), StoreTestApplication.NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "NULL, 25",
        "'', 25",
        "食品, 25",
        "'许可  a-07', 1",
        "000131024000 市场, 25",
        "税务, 0",
        "%, 0",
        "_, 0",
        "!, 0",
        "A-1, 11"
      },
      nullValues = "NULL")
  void shouldFindItemsByAllWords(@Nullable String search, long expected) {
    IntStream.range(0, 25)
        .forEach(i -> items.save(ZJG, item(ZJG, "张家港市", i == 1 ? "A-1" : "A-%02d".formatted(i))));

    Page<?> page = items.page(ZJG, search, 0, 10);

    assertThat(page.total()).isEqualTo(expected);
    assertThat(page.rows()).hasSize((int) Math.min(10, expected));
  }

  @Test
  void shouldTurnPages() {
    IntStream.range(0, 25).forEach(i -> items.save(ZJG, item(ZJG, "张家港市", "B-%02d".formatted(i))));

    assertThat(items.page(ZJG, "b-", 2, 10).rows())
        .extracting("code")
        .containsExactly("B-20", "B-21", "B-22", "B-23", "B-24");
    assertThat(items.page(ZJG, "b-", 3, 10).rows()).isEmpty();
    assertThatThrownBy(() -> items.page(ZJG, null, 0, 501))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldKeepAnOverlay() {
    Overlay overlay =
        new Overlay(
            Map.of("Task_Decide", new StepOverlay(null, "chief", TimeLimit.workingDays(1))),
            Map.of("application", Map.of("shopName", new FieldOverlay("店铺招牌名称"))));

    overlays.save(ZJG, "restaurant-opening", overlay);

    assertThat(overlays.of(ZJG, "restaurant-opening")).isEqualTo(overlay);
    assertThat(overlays.of(ZJG, "another")).isEqualTo(Overlay.NONE);
  }

  @Test
  void shouldSaveADraftOnlyOverTheRevisionThatWasOpened() {
    ProcessDraft first = drafts.save(ZJG, draft(0));
    assertThat(first.revision()).isEqualTo(1);
    assertThat(drafts.find(ZJG, "A-1")).contains(first);

    assertThat(drafts.save(ZJG, draft(1)).revision()).isEqualTo(2);

    assertThatThrownBy(() -> drafts.save(ZJG, draft(0))).isInstanceOf(DraftChangedMeanwhile.class);
    assertThatThrownBy(() -> drafts.save(ZJG, draft(1))).isInstanceOf(DraftChangedMeanwhile.class);
    assertThat(drafts.discard(ZJG, "A-1")).isTrue();
    assertThat(drafts.find(ZJG, "A-1")).isEmpty();
  }

  @Test
  void shouldKeepPublicationsByVersion() {
    CompiledFlow flow = new CompiledFlow("flow-1", FLOW, "c".repeat(64));
    assertThat(flows.insertIfNew(ZJG, flow)).isTrue();
    assertThat(flows.insertIfNew(ZJG, flow)).isFalse();
    publications.insert(ZJG, publication("p1", 1));
    publications.insert(ZJG, publication("p2", 2));

    assertThat(flows.find(ZJG, "flow-1")).contains(flow);
    assertThat(publications.find(ZJG, "p1")).contains(publication("p1", 1));
    assertThat(publications.latest(ZJG, "A-1")).contains(publication("p2", 2));
    assertThat(publications.byChecksum(ZJG, "A-1", "sum1")).contains(publication("p1", 1));
    assertThat(publications.page(ZJG, "A-1", 0, 10).rows())
        .extracting(Publication::version)
        .containsExactly(2, 1);
  }

  private static ProcessDraft draft(int revision) {
    return new ProcessDraft(
        ZJG,
        "A-1",
        revision,
        FLOW,
        new TreeMap<>(Map.of("application", "{}")),
        "zjg-designer",
        StoreTestApplication.NOW);
  }

  private static Publication publication(String id, int version) {
    return new Publication(
        id,
        ZJG,
        "A-1",
        version,
        "sum" + version,
        FLOW,
        new TreeMap<>(Map.of("application", "{}")),
        "flow-1",
        "[]",
        "zjg-designer",
        StoreTestApplication.NOW);
  }
}
