package io.sunlit.tenants.store;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a tenant lacks for the next step of its life, and takes the step if it lacks nothing.
 */
public class TenantReadiness {

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;
  private final Officers officers;
  private final CatalogItems items;
  private final Publications publications;
  private final TenantLibrary library;
  private final CountyCalendars calendars;
  private final Clock clock;

  public TenantReadiness(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      Publications publications,
      TenantLibrary library,
      CountyCalendars calendars,
      Clock clock) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
    this.officers = officers;
    this.items = items;
    this.publications = publications;
    this.library = library;
    this.calendars = calendars;
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
    List<Gap> gaps = new ArrayList<>();
    if (departments.all(tenant).isEmpty()) {
      gaps.add(new Gap(TenantStage.TRIAL, "没有部门", "no department"));
    }
    for (Post post : posts.all(tenant)) {
      if (officers.holding(tenant, post.ref()) == 0) {
        gaps.add(
            new Gap(
                TenantStage.LIVE,
                "岗位 %s（%s）没有人员".formatted(post.ref(), post.name()),
                "nobody holds the post " + post.ref()));
      }
    }
    if (officers.page(tenant, 0, 1).total() == 0) {
      gaps.add(new Gap(TenantStage.TRIAL, "没有人员", "nobody works here"));
    }
    int year = LocalDate.now(clock).getYear();
    if (!calendars.of(tenant).isPublished(year)) {
      gaps.add(
          new Gap(
              TenantStage.TRIAL, year + " 年的日历尚未录入", "the calendar of " + year + " is missing"));
    }
    addItems(tenant, gaps);
    return gaps;
  }

  private void addItems(TenantId tenant, List<Gap> gaps) {
    List<ImplementationItem> all = items.all(tenant);
    Map<String, Publications.Published> published = publications.published(tenant);
    CodeSchemes codes = library.codes(tenant);
    int flows = 0;
    for (ImplementationItem item : all) {
      if (published.containsKey(item.code())) {
        flows++;
      } else {
        gaps.add(
            new Gap(
                TenantStage.LIVE,
                "事项 %s 没有已发布的流程".formatted(item.code()),
                "item " + item.code() + " has no published flow"));
      }
      ItemCompleteness completeness = ItemCompleteness.of(item, codes);
      if (!completeness.isPublishable()) {
        gaps.add(
            new Gap(
                TenantStage.LIVE,
                "事项 %s 不完整（%d 分）".formatted(item.code(), completeness.score()),
                "item %s is incomplete (score %d)".formatted(item.code(), completeness.score())));
      }
    }
    if (flows == 0) {
      gaps.add(new Gap(TenantStage.TRIAL, "没有可办理的事项", "no item with a published flow"));
    }
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
