package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import io.sunlit.runtime.cli.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every view is tried in a browser on things of 张家港市 with accounts of 昆山市. The routes are those of
 * all classes with {@code @Route}, which is where the application has them from, so that a new view
 * without an attempt fails here.
 */
class TenantViewsIT {

  private static final String REFUSAL = ".*(没有找到|没有编码|没有权限|无权|不归您).*";

  /** Routes that show nothing of any county. */
  private static final List<String> OF_NOBODY = List.of("login");

  private final Restaurant ours = Restaurant.ofZhangjiagang();
  private final String number = ours.accepted(120, true);
  private final String applicant = ours.summary(number).path("applicantName").asString();

  /**
   * @param address where something of 张家港市 is shown
   * @param allowed who sees it there, which proves that the address is right
   * @param shown a selector of what that person sees and a stranger must not
   * @param strangers accounts of 昆山市 with the rights for such a view
   */
  private record Attempt(
      String address, String allowed, String shown, boolean refused, List<String> strangers) {}

  @Test
  void shouldRefuseEveryViewOfAnotherCountyPolitely() {
    // given something of 张家港市 for each view there is
    Map<String, Attempt> attempts = attempts();
    assertThat(attempts.keySet()).containsExactlyInAnyOrderElementsOf(routes());
    Map<String, Desk> desks = new LinkedHashMap<>();
    try {
      attempts.forEach(
          (route, attempt) -> {
            // when those of the county open it, it is there
            Desk own = desks.computeIfAbsent(attempt.allowed, Desk::of);
            own.open(attempt.address);
            own.page().waitForSelector(attempt.shown);
            // then not for those of 昆山市, who are told so in words
            for (String stranger : attempt.strangers) {
              Desk other = desks.computeIfAbsent(stranger, Desk::of);
              other.open(attempt.address);
              String what = "%s as %s".formatted(attempt.address, stranger);
              assertThat(other.page().locator(attempt.shown).count()).as(what).isZero();
              assertThat(other.page().content()).as(what).doesNotContain(applicant, "张家港");
              if (attempt.refused) {
                assertThat(other.words()).as(what).matches(REFUSAL);
              }
            }
          });
    } finally {
      desks.values().forEach(Desk::close);
    }
  }

  private Map<String, Attempt> attempts() {
    Office.Waiting step = ours.waiting(number, "Task_ReviewMaterials", "fire-rescue");
    String workItem = "/work-items/" + step.item().path("id").asString();
    String item = "/designer/catalog/" + ours.office().itemCode("JOINT-RESTAURANT");
    String publication =
        "/designer/publications/"
            + ours.office()
                .administrator()
                .get("/api/v1/cases/" + number)
                .demand()
                .path("publicationId")
                .asString();
    String applicants = "text=" + applicant;
    Map<String, Attempt> attempts = new LinkedHashMap<>();
    attempts.put("", list("/", "zjg-review-fire", applicants, "ks-review-fire"));
    attempts.put(
        "counties",
        page("/counties", "js-supervisor", ".counties-view", "ks-admin", "ks-supervisor"));
    attempts.put("cases", list("/cases", "zjg-admin", applicants, "ks-admin", "ks-supervisor"));
    attempts.put(
        "designer/calendar",
        list("/designer/calendar", "zjg-designer", "text=张家港市", "ks-designer"));
    attempts.put(
        "designer/organisation",
        list("/designer/organisation", "zjg-admin", "text=张家港市市场监督管理局", "ks-admin", "ks-designer"));
    attempts.put(
        "designer/changes", list("/designer/changes", "zjg-admin", "text=张家港市", "ks-admin"));
    attempts.put(
        "designer/changes/declare",
        page(
            "/designer/changes/declare?code=" + ours.office().itemCode("JOINT-RESTAURANT"),
            "zjg-admin",
            ".studio-editor",
            "ks-admin"));
    attempts.put(
        "designer/setup", list("/designer/setup", "zjg-admin", "text=张家港市的运行阶段", "ks-admin"));
    attempts.put(
        "designer/import", list("/designer/import", "zjg-admin", "text=第一步：选择文件", "ks-window"));
    attempts.put("intake", list("/intake", "zjg-window", "text=张家港市", "ks-window"));
    attempts.put(
        "designer/catalog", list("/designer/catalog", "zjg-admin", "text=张家港市", "ks-admin"));
    attempts.put(
        "work-items/:id",
        page(workItem, "zjg-review-fire", ".step-panel", "ks-review-fire", "ks-admin"));
    attempts.put(
        "cases/:number",
        page("/cases/" + number, "zjg-admin", ".case-folder", "ks-admin", "ks-supervisor"));
    attempts.put(
        "designer/catalog/:code",
        page(item, "zjg-admin", ".studio-item", "ks-admin", "ks-auditor"));
    attempts.put(
        "designer/catalog/:code/flow",
        page(item + "/flow", "zjg-admin", "sunlit-bpmn-editor", "ks-admin", "ks-designer"));
    attempts.put(
        "designer/catalog/:code/forms",
        page(item + "/forms", "zjg-admin", ".studio-card", "ks-admin", "ks-designer"));
    attempts.put(
        "designer/catalog/:code/forms/:form",
        page(
            item + "/forms/application",
            "zjg-admin",
            "sunlit-form-editor",
            "ks-admin",
            "ks-designer"));
    attempts.put(
        "designer/publications/:id",
        page(publication, "zjg-admin", "sunlit-bpmn-viewer", "ks-admin", "ks-auditor"));
    return attempts;
  }

  private static Attempt list(String address, String allowed, String shown, String... strangers) {
    return new Attempt(address, allowed, shown, false, List.of(strangers));
  }

  private static Attempt page(String address, String allowed, String shown, String... strangers) {
    return new Attempt(address, allowed, shown, true, List.of(strangers));
  }

  private static TreeSet<String> routes() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    TreeSet<String> routes = new TreeSet<>();
    Stream.of("io.sunlit.runtime", "io.sunlit.designer")
        .flatMap(folder -> scanner.findCandidateComponents(folder).stream())
        .map(BeanDefinition::getBeanClassName)
        .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
        .forEach(view -> routes.add(view.getAnnotation(Route.class).value()));
    assertThat(routes).containsAll(OF_NOBODY);
    OF_NOBODY.forEach(routes::remove);
    return routes;
  }
}
