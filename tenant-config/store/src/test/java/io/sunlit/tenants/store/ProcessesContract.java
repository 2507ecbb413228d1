package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.TemplateProblem.Severity;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.Publication;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.Binding;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ProcessesContract extends StoreContract {

  @Autowired TenantLibrary library;
  @Autowired ApplyingConfiguration applying;
  @Autowired DraftingProcesses drafting;
  @Autowired CheckingDrafts checking;
  @Autowired PublishingDrafts publishing;
  @Autowired StoreTestApplication.Heard heard;

  @BeforeEach
  void forgetEvents() {
    heard.events.clear();
    heard.failing = false;
  }

  @Test
  void shouldApplyACountyOnceHoweverOften() {
    CountyConfiguration county = county(ZJG).withDemoOfficers();

    List<Publication> published = applying.apply(county);

    assertThat(published).hasSize(4).allMatch(publication -> publication.version() == 1);
    assertThat(heard.events).hasSize(4);
    assertThat(departments.all(ZJG)).hasSameElementsAs(county.departments());
    assertThat(posts.all(ZJG)).hasSameElementsAs(county.posts());
    assertThat(officers.page(ZJG, 0, 100).rows()).hasSameElementsAs(county.officers());
    assertThat(items.page(ZJG, null, 0, 100).rows()).hasSameElementsAs(county.items());

    assertThat(applying.apply(county)).isEmpty();
    assertThat(heard.events).hasSize(4);
    assertThat(items.page(ZJG, null, 0, 100).rows()).hasSameElementsAs(county.items());
  }

  @Test
  void shouldApplyThePlatformItself() {
    applying.applyPlatform(library, true);

    assertThat(officers.account("platform-admin"))
        .hasValueSatisfying(
            account -> assertThat(account.officer().has(Role.PLATFORM_ADMINISTRATOR)).isTrue());
    assertThat(counties.all()).isEmpty();
  }

  @Test
  void shouldShareOneCompiledFlowBetweenItemsOfATenant() {
    List<Publication> published = applying.apply(county(ZJG));

    assertThat(published)
        .filteredOn(p -> template(ZJG, p.itemCode()).equals("participant-review"))
        .hasSize(3)
        .extracting(Publication::flowId)
        .containsOnly(publicationOf(published, "SC-XK-0001").flowId());
    assertThat(flows.page(ZJG, 0, 10).total()).isEqualTo(2);
  }

  @Test
  void shouldDeriveADraftFromTheTemplateAndTheCountysOverlay() {
    applying.apply(county(ZJG));
    applying.apply(county(KS));

    Flow zjg = Flow.read(drafting.derive(ZJG, "JS320582ZW-LB-0001").flow());
    Flow ks = Flow.read(drafting.derive(KS, "JS320583ZW-LB-0001").flow());

    assertThat(step(zjg).post()).isEqualTo("decision");
    assertThat(step(ks).post()).isEqualTo("chief-representative");
    assertThat(step(ks).limit()).isEqualTo(TimeLimit.workingDays(1));
    assertThat(drafting.derive(KS, "JS320583ZW-LB-0001").forms().get("application"))
        .contains("店铺招牌名称");
    assertThat(zjg.compile()).as("posts and limits are in the publication").isEqualTo(ks.compile());
  }

  @Test
  void shouldPublishADraftAsTheNextVersion() {
    applying.apply(county(ZJG));
    String item = "JS320582WJ-XK-0001";
    ProcessDraft opened = drafting.open(ZJG, item);
    assertThat(opened.revision()).isZero();

    ProcessDraft saved = drafting.save(ZJG, opened, "zjg-designer");
    assertThat(checking.check(saved)).noneMatch(p -> p.severity() == Severity.ERROR);
    Publication first = publishing.publish(ZJG, item, saved.revision(), "zjg-designer");

    assertThat(first.version()).isEqualTo(1);
    assertThat(publishing.publish(ZJG, item, saved.revision(), "zjg-admin")).isEqualTo(first);
    assertThat(publications.find(ZJG, first.id())).contains(first);
    assertThat(flows.find(ZJG, first.flowId()))
        .hasValueSatisfying(flow -> assertThat(flow.xml()).contains("isExecutable"));
    assertThat(heard.events.getLast().publication()).isEqualTo(first);

    ProcessDraft changed = drafting.save(ZJG, withLabel(saved), "zjg-designer");
    Publication second = publishing.publish(ZJG, item, changed.revision(), "zjg-designer");

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.flowId()).as("a label is not part of what runs").isEqualTo(first.flowId());
    assertThat(publications.latest(ZJG, item)).contains(second);
    assertThatThrownBy(() -> publishing.publish(ZJG, item, saved.revision(), "zjg-designer"))
        .isInstanceOf(DraftChangedMeanwhile.class);
  }

  @Test
  void shouldKeepWhatADesignerPublishedWhenFilesAreAppliedAgain() {
    applying.apply(county(ZJG));
    String item = "JS320582SC-XK-0001";
    ProcessDraft changed = drafting.save(ZJG, withLabel(drafting.open(ZJG, item)), "zjg-designer");
    Publication second = publishing.publish(ZJG, item, changed.revision(), "zjg-designer");

    assertThat(applying.apply(county(ZJG))).isEmpty();
    assertThat(publications.latest(ZJG, item)).contains(second);
  }

  @Test
  void shouldRefuseADraftWithErrorsAndSayThemAll() {
    applying.apply(county(ZJG));
    String item = "JS320582WJ-XK-0001";
    ProcessDraft opened = drafting.open(ZJG, item);
    ProcessDraft broken =
        drafting.save(
            ZJG,
            with(opened, opened.flow().replace("post=\"decision\"", "post=\"emperor\"")),
            "zjg-designer");

    DraftNotPublishable refusal =
        catchThrowableOfType(
            DraftNotPublishable.class,
            () -> publishing.publish(ZJG, item, broken.revision(), "zjg-designer"));

    assertThat(refusal.problems())
        .anySatisfy(problem -> assertThat(problem.messageEn()).contains("emperor"));
    assertThat(publications.latest(ZJG, item)).isEmpty();
  }

  @Test
  void shouldRefuseASpecialProcedureThatTheItemDoesNotAllowAndNameTheStep() {
    applying.apply(county(ZJG));
    String item = "JS320582WJ-XK-0001";
    ProcessDraft drawn = withTesting(drafting.open(ZJG, item));
    ProcessDraft saved = drafting.save(ZJG, drawn, "zjg-designer");

    DraftNotPublishable refusal =
        catchThrowableOfType(
            DraftNotPublishable.class,
            () -> publishing.publish(ZJG, item, saved.revision(), "zjg-designer"));

    assertThat(refusal.problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.check()).isEqualTo("special-procedure");
              assertThat(problem.element()).isEqualTo("Task_ReviewMaterials");
              assertThat(problem.messageZh()).contains("审查", "检测", "允许：无");
            });

    items.save(
        ZJG,
        with(
            items.find(ZJG, item).orElseThrow(),
            Map.of("special-procedures", List.of(Map.of("name", "检验检测")))));
    assertThat(publishing.publish(ZJG, item, saved.revision(), "zjg-designer").version())
        .isEqualTo(1);
  }

  @Test
  void shouldRefuseADecidingPostThatTheItemDoesNotEntitle() {
    applying.apply(county(ZJG));
    String item = "JS320582WJ-XK-0001";
    ProcessDraft saved = drafting.save(ZJG, drafting.open(ZJG, item), "zjg-designer");
    items.save(
        ZJG,
        with(
            items.find(ZJG, item).orElseThrow(),
            Map.of("deciding-posts", List.of("chief-representative"))));

    assertThat(checking.check(saved))
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting("check")
        .containsExactly("deciding-post");
  }

  @Test
  void shouldReportAFlowAndAFormThatCannotBeRead() {
    applying.apply(county(ZJG));
    ProcessDraft opened = drafting.open(ZJG, "JS320582WJ-XK-0001");
    var forms = new TreeMap<>(opened.forms());
    forms.put("review", "{");
    ProcessDraft broken =
        new ProcessDraft(
            ZJG, opened.itemCode(), 0, "<nothing", forms, "x", StoreTestApplication.NOW);

    assertThat(checking.check(broken))
        .extracting("check")
        .containsExactlyInAnyOrder("flow-unreadable", "form-unreadable");
  }

  @Test
  void shouldUndoThePublicationIfAListenerFails() {
    applying.apply(county(ZJG));
    String item = "JS320582WJ-XK-0001";
    ProcessDraft saved = drafting.save(ZJG, drafting.open(ZJG, item), "zjg-designer");
    heard.failing = true;

    assertThatThrownBy(() -> publishing.publish(ZJG, item, saved.revision(), "zjg-designer"))
        .hasMessageContaining("engine refuses");
    assertThat(publications.latest(ZJG, item)).isEmpty();
  }

  @Test
  void shouldApplyNothingIfAProcessCannotBePublished() {
    CountyConfiguration county = county(ZJG);
    CountyConfiguration withoutFire =
        new CountyConfiguration(
            county.county(),
            county.departments(),
            county.posts(),
            county.officers(),
            county.demoOfficers(),
            county.items().stream()
                .filter(item -> !item.baseCode().equals("FIRE-PUBLIC-PLACE"))
                .toList(),
            county.overlays(),
            county.bindings().stream()
                .filter(binding -> !binding.itemCode().contains("XF-"))
                .toList(),
            county.calendar(),
            county.codeSchemes());

    assertThatThrownBy(() -> applying.apply(withoutFire)).isInstanceOf(DraftNotPublishable.class);
    assertThat(counties.all()).isEmpty();
  }

  @Test
  void shouldRefuseAnItemThatNobodyKnowsOrThatHasNoTemplate() {
    applying.apply(county(ZJG));

    assertThatThrownBy(() -> drafting.open(KS, "JS320582SC-XK-0001"))
        .isInstanceOf(CatalogItemNotFound.class);
    var unbound = items.find(ZJG, "JS320582WJ-XK-0001").orElseThrow();
    jdbc.sql("update catalog_item set template = null where code = :code")
        .param("code", unbound.code())
        .update();
    assertThatThrownBy(() -> drafting.open(ZJG, unbound.code()))
        .isInstanceOf(ItemWithoutTemplate.class);
  }

  @Test
  void shouldRefuseADraftThatIsTooLarge() {
    applying.apply(county(ZJG));
    ProcessDraft opened = drafting.open(ZJG, "JS320582WJ-XK-0001");

    assertThatThrownBy(
            () -> drafting.save(ZJG, with(opened, "x".repeat(5_000_000)), "zjg-designer"))
        .isInstanceOf(DraftTooLarge.class);
  }

  private CountyConfiguration county(TenantId tenant) {
    return library.counties().stream()
        .filter(county -> county.county().tenant().equals(tenant))
        .findFirst()
        .orElseThrow();
  }

  private String template(TenantId tenant, String itemCode) {
    return county(tenant).bindings().stream()
        .filter(binding -> binding.itemCode().equals(itemCode))
        .map(Binding::template)
        .findFirst()
        .orElseThrow();
  }

  private static Publication publicationOf(List<Publication> published, String codeEnd) {
    return published.stream().filter(p -> p.itemCode().endsWith(codeEnd)).findFirst().orElseThrow();
  }

  private static HumanStep step(Flow flow) {
    return flow.humanSteps().stream()
        .filter(step -> step.id().equals("Task_DecideApplication"))
        .findFirst()
        .orElseThrow();
  }

  private static ProcessDraft withLabel(ProcessDraft draft) {
    return with(draft, draft.flow().replace("name=\"决定\"", "name=\"作出决定\""));
  }

  private static ProcessDraft withTesting(ProcessDraft draft) {
    return with(
        draft,
        draft.flow().replaceFirst("stage=\"review\"", "stage=\"review\" procedure=\"testing\""));
  }

  private static ImplementationItem with(ImplementationItem item, Map<String, Object> details) {
    Map<String, Object> all = new LinkedHashMap<>(item.details());
    all.putAll(details);
    return new ImplementationItem(
        item.tenant(),
        item.code(),
        item.baseCode(),
        item.synthetic(),
        item.name(),
        item.powerType(),
        item.department(),
        item.implementingBody(),
        item.legalBasis(),
        item.statutoryLimit(),
        item.promisedLimit(),
        item.materials(),
        item.fee(),
        item.result(),
        item.template(),
        item.source(),
        all);
  }

  private static ProcessDraft with(ProcessDraft draft, String flow) {
    return new ProcessDraft(
        draft.tenant(),
        draft.itemCode(),
        draft.revision(),
        flow,
        draft.forms(),
        draft.savedBy(),
        draft.savedAt());
  }
}
