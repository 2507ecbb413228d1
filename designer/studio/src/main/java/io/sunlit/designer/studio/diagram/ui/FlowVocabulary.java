package io.sunlit.designer.studio.diagram.ui;

import io.sunlit.designer.addon.Choice;
import io.sunlit.designer.addon.ElementLook;
import io.sunlit.designer.addon.ExtensionDescriptor;
import io.sunlit.designer.addon.OutcomeSource;
import io.sunlit.designer.addon.Wording;
import io.sunlit.templates.JoinOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What our domain adds to BPMN, told to the editor as data: the XML of {@code urn:sunlit:bpmn:1},
 * its palette, its panel, its looks.
 */
public final class FlowVocabulary {

  static final String HUMAN_STEP = "sunlit:HumanStep";
  static final String JOINT_APPROVAL = "sunlit:JointApproval";
  static final String PARTICIPANT = "sunlit:Participant";
  static final String INTAKE = "sunlit:Intake";

  private static final String BLUE = "#1a5fb4";
  private static final String VIOLET = "#7a3ea8";

  /** What stays of the plain palette: a start is drawn as an intake, the rest is in the menus. */
  private static final List<String> KEPT =
      List.of(
          "hand-tool",
          "lasso-tool",
          "space-tool",
          "global-connect-tool",
          "create.exclusive-gateway",
          "create.parallel-gateway",
          "create.end-event");

  private FlowVocabulary() {}

  /** For viewers: how things are drawn and what the fields are called. */
  public static ExtensionDescriptor descriptor() {
    return descriptor(Defaults.NONE);
  }

  /** For the editor of an item, with what new elements begin with. */
  public static ExtensionDescriptor descriptor(Defaults defaults) {
    return new ExtensionDescriptor(
        text("sunlit-moddle.json"),
        FlowPalette.entries(defaults),
        FlowPanel.groups(),
        looks(),
        KEPT,
        ExtensionDescriptor.TECHNICAL_GROUPS,
        outcomes());
  }

  /** What ways out of a gateway can ask for. */
  private static List<OutcomeSource> outcomes() {
    return List.of(
        new OutcomeSource(HUMAN_STEP, "actions", FlowPanel.actions()),
        new OutcomeSource(
            JOINT_APPROVAL,
            null,
            List.of(
                Choice.of(JoinOutcome.PASSED.way(), "通过", "passed"),
                Choice.of(JoinOutcome.REFUSED.way(), "未通过", "refused"))));
  }

  private static List<ElementLook> looks() {
    return List.of(
        new ElementLook(
            HUMAN_STEP,
            text("person.svg"),
            BLUE,
            "#f4f8ff",
            false,
            List.of(Wording.same("{department}"), Wording.same("{post}")),
            Wording.same("{limit}")),
        new ElementLook(
            JOINT_APPROVAL,
            text("people.svg"),
            VIOLET,
            "#fbf6ff",
            true,
            List.of(Wording.of("牵头：{lead}", "Lead: {lead}")),
            Wording.of("{#participants} 个部门", "{#participants} departments")),
        new ElementLook(INTAKE, text("paper.svg"), BLUE, null, false, List.of(), null));
  }

  static String text(String name) {
    try (InputStream in = FlowVocabulary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected a file " + name + " beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
