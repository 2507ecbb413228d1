package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.store.CatalogEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far the processes of the items are, for lists. */
abstract class CatalogOverviewContract extends StoreContract {

  private static final Instant NOW = StoreTestApplication.NOW;

  @BeforeEach
  void fillTwoCounties() {
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
    items.save(ZJG, item(ZJG, "张家港市", "A-2"));
    items.save(ZJG, item(ZJG, "张家港市", "A-3"));
    flows.insertIfNew(ZJG, new CompiledFlow("flow-1", "xml", "sum"));
    draft("A-2", NOW);
    draft("A-3", NOW.plus(Duration.ofHours(1)));
    publish("A-3", 1, NOW.minus(Duration.ofDays(1)));
    publish("A-3", 2, NOW);
  }

  @Test
  void shouldSayHowFarEachProcessIs() {
    assertThat(overview.page(ZJG, CatalogFilter.ALL, 0, 10).rows())
        .extracting(e -> e.item().code(), CatalogEntry::state, CatalogEntry::version)
        .containsExactly(
            tuple("A-1", State.NOT_BOUND, 0),
            tuple("A-2", State.DRAFT, 0),
            tuple("A-3", State.PUBLISHED, 2));
    assertThat(overview.find(ZJG, "A-3"))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.publishedAt()).isEqualTo(NOW);
              assertThat(entry.draftRevision()).isEqualTo(1);
              assertThat(entry.hasNewerDraft()).isTrue();
            });
    assertThat(overview.find(ZJG, "A-9")).isEmpty();
  }

  @Test
  void shouldFilter() {
    assertThat(codes(new CatalogFilter(null, null, null, State.NOT_BOUND))).isEqualTo("A-1");
    assertThat(codes(new CatalogFilter(null, null, null, State.DRAFT))).isEqualTo("A-2");
    assertThat(codes(new CatalogFilter(null, null, null, State.PUBLISHED))).isEqualTo("A-3");
    assertThat(codes(new CatalogFilter("a-2 食品", null, null, null))).isEqualTo("A-2");
    assertThat(codes(new CatalogFilter(null, "penalty", null, null))).isEmpty();
    assertThat(codes(new CatalogFilter(null, "permit", "market-regulation", State.DRAFT)))
        .isEqualTo("A-2");
    assertThat(codes(new CatalogFilter(null, null, "water", null))).isEmpty();
    assertThat(codes(new CatalogFilter("100%_", null, null, null))).isEmpty();
  }

  @Test
  void shouldCountWhatEachChoiceWouldShow() {
    assertThat(overview.facets(ZJG, CatalogFilter.ALL))
        .isEqualTo(
            new CatalogFacets(
                Map.of("permit", 3L),
                Map.of("market-regulation", 3L),
                Map.of(State.NOT_BOUND, 1L, State.DRAFT, 1L, State.PUBLISHED, 1L)));
    // what is chosen in a filter does not narrow that filter's own choices
    assertThat(overview.facets(ZJG, new CatalogFilter("a-2", "penalty", null, State.DRAFT)))
        .isEqualTo(new CatalogFacets(Map.of("permit", 1L), Map.of(), Map.of()));
  }

  private String codes(CatalogFilter filter) {
    Page<CatalogEntry> page = overview.page(ZJG, filter, 0, 10);
    assertThat(page.total()).isEqualTo(page.rows().size());
    return String.join(" ", page.rows().stream().map(e -> e.item().code()).toList());
  }

  private void draft(String item, Instant at) {
    drafts.save(ZJG, new ProcessDraft(ZJG, item, 0, "flow", new TreeMap<>(), "zjg-review", at));
  }

  private void publish(String item, int version, Instant at) {
    publications.insert(
        ZJG,
        new Publication(
            item + version,
            ZJG,
            item,
            version,
            "sum" + version,
            "flow",
            new TreeMap<>(),
            "flow-1",
            "[]",
            "zjg-review",
            at));
  }
}
