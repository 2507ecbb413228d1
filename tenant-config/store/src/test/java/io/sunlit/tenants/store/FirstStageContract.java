package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.Binding;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A county from files begins where its readiness allows, not further. */
abstract class FirstStageContract extends StoreContract {

  @Autowired TenantLibrary library;
  @Autowired ApplyingConfiguration applying;
  @Autowired ReadingConfiguration reading;
  @Autowired TenantReadiness readiness;

  @Test
  void shouldBeginLiveWithNothingMissing() {
    CountyConfiguration ready = ready();

    applying.applyExactly(List.of(ready));

    assertThat(readiness.gaps(KS)).isEmpty();
    assertThat(counties.stage(KS)).isEqualTo(TenantStage.LIVE);
    assertThat(version("JS320583SC-XK-0001").state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void shouldBeginWithATrialWhileAPostIsHeldByNobody() {
    CountyConfiguration ready = ready();
    Post vacant = new Post(KS, "market-regulation", "archive", "档案岗");
    CountyConfiguration lacking =
        with(ready, ready.officers(), plus(ready, vacant), ready.bindings());

    applying.applyExactly(List.of(lacking));

    assertThat(counties.stage(KS)).isEqualTo(TenantStage.TRIAL);
    assertThat(readiness.gaps(KS))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.gates()).isEqualTo(TenantStage.LIVE);
              assertThat(gap.zh()).contains("档案岗");
            });
    assertThat(version("JS320583SC-XK-0001").state()).isEqualTo(State.TRIAL);

    // what is applied later changes no stage: that step is taken by somebody
    applying.applyExactly(List.of(ready));
    assertThat(readiness.gaps(KS)).isEmpty();
    assertThat(counties.stage(KS)).isEqualTo(TenantStage.TRIAL);
    readiness.enter(KS, TenantStage.LIVE);
    applying.applyExactly(List.of(lacking));
    assertThat(counties.stage(KS)).isEqualTo(TenantStage.LIVE);
  }

  @Test
  void shouldBeginTheShippedCountiesOfTheDemonstrationWithATrial() {
    // their catalogs have items whose flows are still to be designed, and vacant posts
    applying.applyExactly(
        library.counties().stream().map(CountyConfiguration::withDemoOfficers).toList());

    assertThat(counties.all()).hasSize(2);
    counties
        .all()
        .forEach(
            county -> {
              assertThat(counties.stage(county.tenant())).isEqualTo(TenantStage.TRIAL);
              assertThat(readiness.gaps(county.tenant()))
                  .isNotEmpty()
                  .allMatch(gap -> gap.gates() == TenantStage.LIVE);
            });
  }

  @Test
  void shouldBeginWithNothingAtAllWhileNobodyWorksThereOrNothingCanBeAppliedFor() {
    CountyConfiguration full = full();

    applying.applyExactly(List.of(with(full, List.of(), full.posts(), full.bindings())));
    assertThat(counties.stage(KS)).isEqualTo(TenantStage.INITIALISING);
    assertThat(readiness.gaps(KS)).anyMatch(gap -> gap.zh().equals("没有人员"));
  }

  @Test
  void shouldAskTheSameOfAServerThatReadsFilesAsItStarts() {
    CountyConfiguration full = full();

    applying.apply(with(full, full.officers(), full.posts(), List.of()));

    assertThat(counties.stage(KS)).isEqualTo(TenantStage.INITIALISING);
    assertThat(readiness.gaps(KS)).anyMatch(gap -> gap.zh().equals("没有可办理的事项"));
  }

  private CountyConfiguration full() {
    return library.county(KS).orElseThrow().withDemoOfficers();
  }

  /** What of the shipped county is ready: its items with a flow, its posts that are held. */
  private CountyConfiguration ready() {
    CountyConfiguration full = full();
    Set<String> bound =
        full.bindings().stream()
            .filter(Binding::publish)
            .map(Binding::itemCode)
            .collect(Collectors.toSet());
    List<Post> held =
        full.posts().stream()
            .filter(post -> full.officers().stream().anyMatch(o -> o.holds(post.ref())))
            .toList();
    return new CountyConfiguration(
        full.county(),
        full.departments(),
        held,
        full.officers(),
        List.of(),
        full.items().stream().filter(item -> bound.contains(item.code())).toList(),
        full.overlays(),
        full.bindings(),
        full.calendar(),
        full.codeSchemes());
  }

  private ItemVersion version(String code) {
    return itemVersions.page(KS, code, 0, 1).rows().getFirst();
  }

  private static List<Post> plus(CountyConfiguration county, Post post) {
    return Stream.concat(county.posts().stream(), Stream.of(post)).toList();
  }

  private static CountyConfiguration with(
      CountyConfiguration county,
      List<Officer> officers,
      List<Post> posts,
      List<Binding> bindings) {
    return new CountyConfiguration(
        county.county(),
        county.departments(),
        posts,
        officers,
        List.of(),
        county.items(),
        county.overlays(),
        bindings,
        county.calendar(),
        county.codeSchemes());
  }
}
