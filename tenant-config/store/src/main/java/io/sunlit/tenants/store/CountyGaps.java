package io.sunlit.tenants.store;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.Binding;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.store.TenantReadiness.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a county lacks for the stages of its life, from all that is known of it: the same rules
 * whether it stands in the tables or in files that are about to be applied.
 *
 * @param published codes of the items that have a published flow
 */
record CountyGaps(CountyConfiguration files, Set<String> published) {

  /** A county as it stands. */
  static CountyGaps of(CountyConfiguration running, Set<String> published) {
    return new CountyGaps(running, published);
  }

  /** A county as its files will make it. */
  static CountyGaps of(CountyConfiguration files) {
    return new CountyGaps(
        files,
        files.bindings().stream()
            .filter(Binding::publish)
            .map(Binding::itemCode)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The furthest stage that nothing stands in the way of: initialising, trial or live.
   *
   * @param gaps what {@link #find} found
   */
  static TenantStage reachable(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return TenantStage.LIVE;
    }
    boolean tries = gaps.stream().noneMatch(gap -> gap.gates() == TenantStage.TRIAL);
    return tries ? TenantStage.TRIAL : TenantStage.INITIALISING;
  }

  /**
   * @param year the present year, whose holidays have to be known
   */
  List<Gap> find(WorkingCalendar calendar, int year, CodeSchemes codes) {
    List<Gap> gaps = new ArrayList<>();
    if (files.departments().isEmpty()) {
      gaps.add(new Gap(TenantStage.TRIAL, "没有部门", "no department"));
    }
    Set<PostRef> held =
        files.officers().stream()
            .flatMap(officer -> officer.posts().stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<String, String> departments =
        files.departments().stream()
            .collect(Collectors.toMap(Department::code, Department::name, (a, b) -> a));
    for (Post post : files.posts()) {
      if (!held.contains(post.ref())) {
        gaps.add(
            new Gap(
                TenantStage.LIVE,
                "%s的%s没有人员"
                    .formatted(
                        departments.getOrDefault(post.ref().department(), post.ref().department()),
                        post.name()),
                "nobody holds the post " + post.ref()));
      }
    }
    if (files.officers().isEmpty()) {
      gaps.add(new Gap(TenantStage.TRIAL, "没有人员", "nobody works here"));
    }
    if (!calendar.isPublished(year)) {
      gaps.add(
          new Gap(
              TenantStage.TRIAL, year + " 年的日历尚未录入", "the calendar of " + year + " is missing"));
    }
    addItems(codes, gaps);
    return gaps;
  }

  private void addItems(CodeSchemes codes, List<Gap> gaps) {
    for (ImplementationItem item : files.items()) {
      if (!published.contains(item.code())) {
        gaps.add(
            new Gap(
                TenantStage.LIVE,
                "事项“%s”（%s）没有已发布的流程".formatted(item.name(), item.code()),
                "item " + item.code() + " has no published flow"));
      }
      ItemCompleteness completeness = ItemCompleteness.of(item, codes);
      if (!completeness.isPublishable()) {
        gaps.add(
            new Gap(
                TenantStage.LIVE,
                "事项“%s”（%s）不完整（%d 分）".formatted(item.name(), item.code(), completeness.score()),
                "item %s is incomplete (score %d)".formatted(item.code(), completeness.score())));
      }
    }
    if (files.items().stream().noneMatch(item -> published.contains(item.code()))) {
      gaps.add(new Gap(TenantStage.TRIAL, "没有可办理的事项", "no item with a published flow"));
    }
  }
}
