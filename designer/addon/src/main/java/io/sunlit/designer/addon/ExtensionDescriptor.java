package io.sunlit.designer.addon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a domain adds to BPMN, as data: its XML vocabulary, what can be drawn, what the properties
 * panel asks for, how it looks, and what of the plain modeler is kept out of the way.
 *
 * @param moddle moddle package as JSON text: {@code name}, {@code prefix}, {@code uri}, {@code
 *     xml}, {@code types}
 * @param palette entries in the order of the palette
 * @param groups groups in the order of the panel, before those of BPMN and Camunda
 * @param looks how elements are drawn
 * @param keptPalette ids of the plain palette entries that stay ({@code create.start-event}); empty
 *     for all
 * @param technicalGroups ids of panel groups that are meant for technicians; hidden until the user
 *     asks for them at the foot of the panel
 * @param outcomes what the conditions behind a gateway can ask for; with it, the panel of such a
 *     flow offers them by name in place of an expression
 */
public record ExtensionDescriptor(
    String moddle,
    List<PaletteEntry> palette,
    List<PanelGroup> groups,
    List<ElementLook> looks,
    List<String> keptPalette,
    List<String> technicalGroups,
    List<OutcomeSource> outcomes)
    implements Serializable {

  /** The palette of somebody who never modelled: moving about, start, end, two gateways. */
  public static final List<String> SIMPLE_PALETTE =
      List.of(
          "hand-tool",
          "lasso-tool",
          "space-tool",
          "global-connect-tool",
          "create.start-event",
          "create.end-event",
          "create.exclusive-gateway",
          "create.parallel-gateway");

  /**
   * The groups of the Camunda 8 panel that ask for more than an official knows. {@code group/entry}
   * names one entry of a group.
   */
  public static final List<String> TECHNICAL_GROUPS =
      List.of(
          "general/id",
          "general/processId",
          "general/isExecutable",
          "general/versionTag",
          "multiInstance",
          "adHocCompletion",
          "adHocSubProcessImplementation",
          "activeElements",
          "outputCollection",
          "businessRuleImplementation",
          "calledDecision",
          "scriptImplementation",
          "script",
          "userTaskImplementation",
          "taskDefinition",
          "jobPriorityDefinition",
          "assignmentDefinition",
          "form",
          "calledElement",
          "businessId",
          "inputPropagation",
          "inputs",
          "outputPropagation",
          "outputs",
          "headers",
          "Zeebe__TaskListeners",
          "Zeebe__ExecutionListeners",
          "Zeebe__ExtensionProperties");

  public ExtensionDescriptor {
    palette = List.copyOf(palette);
    groups = List.copyOf(groups);
    looks = List.copyOf(looks);
    keptPalette = List.copyOf(keptPalette);
    technicalGroups = List.copyOf(technicalGroups);
    outcomes = List.copyOf(outcomes);
  }

  /** Without outcomes: conditions are written as expressions. */
  public ExtensionDescriptor(
      String moddle,
      List<PaletteEntry> palette,
      List<PanelGroup> groups,
      List<ElementLook> looks,
      List<String> keptPalette,
      List<String> technicalGroups) {
    this(moddle, palette, groups, looks, keptPalette, technicalGroups, List.of());
  }

  /** The same descriptor with outcomes that conditions can ask for. */
  public ExtensionDescriptor withOutcomes(List<OutcomeSource> sources) {
    return new ExtensionDescriptor(
        moddle, palette, groups, looks, keptPalette, technicalGroups, sources);
  }

  /** The names of the lists that the fields ask for ({@link BpmnDiagram#setChoices}). */
  public List<String> choiceLists() {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> collect(group.fields(), names));
    return List.copyOf(names);
  }

  private static void collect(List<PanelField> fields, List<String> names) {
    for (PanelField field : fields) {
      String name = field.choicesFrom();
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
      collect(field.fields(), names);
    }
  }

  /** Whether texts are shown in Chinese; everything but English is. */
  static boolean chinese(Locale locale) {
    return !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
