package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a tenant lacks for the next step of its life, and takes the step if it lacks nothing.
 */
public class TenantReadiness {

  private final Counties counties;
  private final ReadingConfiguration reading;
  private final Publications publications;
  private final TenantLibrary library;
  private final Clock clock;

  public TenantReadiness(
      Counties counties,
      ReadingConfiguration reading,
      Publications publications,
      TenantLibrary library,
      Clock clock) {
    this.counties = counties;
    this.reading = reading;
    this.publications = publications;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Something that is missing.
   *
   * @param gates the stage that cannot be entered without it
   */
  public record Gap(TenantStage gates, String zh, String en) {}

  /** All that is missing for a trial, and for going live. */
  @Transactional(readOnly = true)
  public List<Gap> gaps(TenantId tenant) {
    return reading
        .find(tenant)
        .map(county -> CountyGaps.of(county, publications.published(tenant).keySet()))
        .map(this::find)
        .orElse(List.of());
  }

  /**
   * The furthest stage that a new county may begin in, by the same rules: live if nothing will be
   * missing when its files are applied, trial if nothing that a trial needs.
   */
  TenantStage first(CountyConfiguration files) {
    return CountyGaps.reachable(find(CountyGaps.of(files)));
  }

  private List<Gap> find(CountyGaps county) {
    TenantId tenant = county.files().county().tenant();
    return county.find(
        library.calendar(tenant, county.files().calendar()),
        LocalDate.now(clock).getYear(),
        library.codes(tenant));
  }

  /**
   * Takes the tenant to a stage.
   *
   * @throws StageNotReachable if the stage does not follow the present one, or something is missing
   * @throws TenantNotFound if there is no such tenant
   */
  @Transactional
  public void enter(TenantId tenant, TenantStage stage) {
    counties.lock(tenant);
    TenantStage now = counties.stage(tenant);
    if (!now.next().contains(stage)) {
      throw new StageNotReachable(tenant, stage, "it is " + now.code() + " now");
    }
    List<String> missing =
        gaps(tenant).stream()
            .filter(gap -> gap.gates() == stage || isBefore(gap.gates(), stage))
            .map(Gap::en)
            .toList();
    if ((stage == TenantStage.TRIAL || stage == TenantStage.LIVE) && !missing.isEmpty()) {
      throw new StageNotReachable(tenant, stage, String.join("; ", missing));
    }
    counties.enter(tenant, stage);
  }

  private static boolean isBefore(TenantStage gated, TenantStage stage) {
    return gated == TenantStage.TRIAL && stage == TenantStage.LIVE;
  }
}
