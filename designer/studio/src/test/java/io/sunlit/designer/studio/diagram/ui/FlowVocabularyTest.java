package io.sunlit.designer.studio.diagram.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.designer.addon.Choice;
import io.sunlit.designer.addon.ExtensionDescriptor;
import io.sunlit.designer.addon.ExtensionElement;
import io.sunlit.designer.addon.PaletteEntry;
import io.sunlit.designer.addon.PanelField;
import io.sunlit.designer.addon.PanelGroup;
import io.sunlit.designer.studio.diagram.CountyDirectory.County;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.TenantId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The descriptor says the same as the models, and new elements pass the checks as far as they can.
 */
class FlowVocabularyTest {

  private static final TenantId ZJG = new TenantId("320582");
  private static final JsonNode MODDLE =
      JsonMapper.builder().build().readTree(FlowVocabulary.descriptor().moddle());

  private static final ImplementationItem ITEM =
      new ImplementationItem(
          ZJG,
          "A-1",
          "A",
          true,
          "食品经营许可",
          "permit",
          "market-regulation",
          "市场监督管理局",
          List.of(),
          null,
          null,
          List.of(),
          null,
          "许可证",
          null,
          null);

  private static final County COUNTY =
      new County(
          List.of(
              new Department(ZJG, "fire-rescue", "消防"),
              new Department(ZJG, "government-services", "政务服务办"),
              new Department(ZJG, "market-regulation", "市场监管")),
          List.of(
              new Post(ZJG, "fire-rescue", "review", "防火监督岗"),
              new Post(ZJG, "government-services", "window", "综合窗口岗"),
              new Post(ZJG, "market-regulation", "decision", "决定岗"),
              new Post(ZJG, "market-regulation", "review", "审核岗")),
          List.of(ITEM));

  /** Rights by step are set in a grid of fields by steps, not in the panel of one step. */
  private static final String SET_IN_THE_GRID = "rights";

  private static ExtensionElement mark(ExtensionDescriptor descriptor, String entry) {
    return descriptor.palette().stream()
        .filter(e -> e.id().equals(entry))
        .flatMap(e -> e.extensions().stream())
        .filter(e -> e.type().startsWith("sunlit:"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldOfferOnlyAttributesThatTheXmlHas() {
    for (PanelGroup group : FlowVocabulary.descriptor().groups()) {
      assertKnown(group.extensionType(), group.fields());
    }
  }

  private static void assertKnown(String type, List<PanelField> fields) {
    Set<String> properties = properties(type);
    for (PanelField field : fields) {
      assertThat(properties).as(type).contains(field.property());
      if (field.recordType() != null) {
        assertKnown(field.recordType(), field.fields());
      }
    }
    properties.remove(SET_IN_THE_GRID);
    assertThat(fields.stream().map(PanelField::property)).as(type).hasSameSizeAs(properties);
  }

  private static Set<String> properties(String type) {
    return MODDLE
        .path("types")
        .valueStream()
        .filter(t -> type.equals("sunlit:" + t.path("name").asString()))
        .flatMap(t -> t.path("properties").valueStream())
        .map(p -> p.path("name").asString())
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void shouldOfferEveryActionOfTheModel() {
    assertThat(FlowPanel.actions())
        .extracting(Choice::value)
        .containsExactlyElementsOf(
            Arrays.stream(StepAction.values()).map(StepAction::code).toList());
  }

  @Test
  void shouldGiveNewStepsWhatFitsTheCounty() {
    ExtensionDescriptor descriptor =
        FlowVocabulary.descriptor(Defaults.of(ITEM, COUNTY, List.of("other", "application")));
    assertThat(mark(descriptor, "human-step").attributes())
        .containsEntry("stage", "review")
        .containsEntry("post", "review")
        .containsEntry("actions", "pass return")
        .doesNotContainKey("department");
    assertThat(mark(descriptor, "acceptance-step").attributes())
        .as("the department has no window of its own, the hall has")
        .containsEntry("department", "government-services")
        .containsEntry("post", "window");
    assertThat(mark(descriptor, "decision-step").attributes())
        .containsEntry("actions", "approve refuse");
    assertThat(mark(descriptor, "joint-approval").attributes())
        .containsEntry("lead", "market-regulation")
        .containsEntry("policy", "all-must-agree");
    assertThat(mark(descriptor, "intake").attributes()).containsEntry("form", "application");
  }

  @Test
  void shouldLeaveOpenWhatTheCountyDoesNotHave() {
    County empty = new County(List.of(), List.of(), List.of());
    ExtensionDescriptor descriptor = FlowVocabulary.descriptor(Defaults.of(ITEM, empty, List.of()));
    assertThat(mark(descriptor, "human-step").attributes()).doesNotContainKey("post");
    assertThat(mark(descriptor, "intake").attributes()).isEmpty();
  }

  @Test
  void shouldMakeIdsThatAreVariables() {
    assertThat(FlowVocabulary.descriptor().palette())
        .extracting(PaletteEntry::idPrefix)
        .doesNotContainNull()
        .doesNotHaveDuplicates()
        .allMatch(prefix -> prefix.matches("[A-Z][A-Za-z_]*_"));
  }

  @Test
  void shouldMarkEveryUserTaskForTheEngine() {
    assertThat(FlowVocabulary.descriptor().palette())
        .filteredOn(entry -> entry.elementType().equals("bpmn:UserTask"))
        .hasSize(5)
        .allSatisfy(
            entry ->
                assertThat(entry.extensions())
                    .extracting(ExtensionElement::type)
                    .contains("zeebe:UserTask"));
  }

  @Test
  void shouldGiveBothLanguages() {
    Stream<Choice> choices =
        FlowVocabulary.descriptor().groups().stream()
            .flatMap(group -> group.fields().stream())
            .flatMap(field -> field.choices().stream());
    assertThat(choices)
        .allSatisfy(
            choice -> {
              assertThat(choice.label().zh()).matches(".*\\p{IsHan}.*");
              assertThat(choice.label().en()).matches("[\\x20-\\x7e]+");
            });
  }

  @Test
  void shouldPutTheItemsOwnPostsFirst() {
    assertThat(FlowChoices.posts(ITEM, COUNTY))
        .extracting(Choice::of)
        .startsWith("market-regulation", "market-regulation");
    assertThat(new HashSet<>(FlowVocabulary.descriptor().choiceLists()))
        .containsExactlyInAnyOrder("departments", "posts", "forms", "items");
  }
}
