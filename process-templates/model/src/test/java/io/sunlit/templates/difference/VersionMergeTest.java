package io.sunlit.templates.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.difference.RandomFlow.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionMergeTest {

  /** 500 triples: what clashes is reported, the rest is there as if made one after the other. */
  @Test
  void noChangeOfEitherSideIsLost() {
    long seed = 20260918L;
    Random random = new Random(seed);
    int joined = 0;
    int conflicting = 0;
    for (int i = 0; i < 500; i++) {
      RandomFlow base = RandomFlow.of(random);
      List<Edit> theirs = base.edits(random, "甲");
      List<Edit> ours = base.edits(random, random.nextInt(5) == 0 ? "甲" : "乙乙");
      Merged merged =
          VersionMerge.merge(diagram(base), diagram(base.with(theirs)), diagram(base.with(ours)));
      Set<String> clashes = clashes(base, theirs, ours);

      assertThat(
              merged.conflicts().stream().map(MergeConflict::element).collect(Collectors.toSet()))
          .as("seed %d, triple %d: theirs %s, ours %s", seed, i, theirs, ours)
          .isEqualTo(clashes);
      if (clashes.isEmpty()) {
        List<Edit> both = new ArrayList<>(theirs);
        both.addAll(ours);
        assertThat(tree(merged.version()))
            .as("seed %d, triple %d: theirs %s, ours %s", seed, i, theirs, ours)
            .isEqualTo(tree(diagram(base.with(both))));
        joined++;
      } else {
        conflicting++;
      }
    }
    assertThat(joined).isGreaterThan(100);
    assertThat(conflicting).isGreaterThan(100);
  }

  /** Ids of the elements at which the edits of both sides do not go together. */
  private static Set<String> clashes(RandomFlow base, List<Edit> theirs, List<Edit> ours) {
    Set<String> clashes = new TreeSet<>();
    for (Edit t : theirs) {
      for (Edit o : ours) {
        if (t.element().equals(o.element()) && !goTogether(base, t, o)) {
          boolean flow = t.property().equals("condition") || o.property().equals("condition");
          clashes.add(flow ? "Flow_" + t.element() : t.element());
        }
      }
    }
    return clashes;
  }

  private static boolean goTogether(RandomFlow base, Edit t, Edit o) {
    boolean removes = t.value().equals(RandomFlow.REMOVE) || o.value().equals(RandomFlow.REMOVE);
    if (removes) {
      return t.value().equals(o.value()) || isNoChange(base, t) || isNoChange(base, o);
    }
    return !t.property().equals(o.property()) || t.value().equals(o.value());
  }

  private static boolean isNoChange(RandomFlow base, Edit edit) {
    Map<String, String> properties = base.elements.get(edit.element());
    return properties != null && edit.value().equals(properties.get(edit.property()));
  }

  @Test
  void editsThatAreTheSameOnBothSidesMerge() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      RandomFlow base = RandomFlow.of(random);
      VersionFiles changed = diagram(base.with(base.edits(random, "甲")));

      Merged merged = VersionMerge.merge(diagram(base), changed, changed);

      assertThat(merged.conflicts()).isEmpty();
      assertThat(tree(merged.version())).isEqualTo(tree(changed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // field,    base, theirs, ours, conflict
    "limit,      5wd,  5wd,    3wd,  ",
    "limit,      5wd,  5wd,    8wd,  locked",
    "limit,      5wd,  5wd,    4d,   ",
    "limit,      5d,   5d,     4wd,  locked",
    "limit,      5wd,  5wd,    4wh,  locked",
    "limit,      5d,   5d,     4h,   ",
    "limit,      5wd,  4wd,    3wd,  changed-differently",
    "limit,      5wd,  4wd,    5wd,  ",
    "stage,      review, review, decision, locked",
    "actions,    pass, pass,   complete, locked",
    "post,       window, window, review, ",
    "post,       window, review, decision, changed-differently",
  })
  void aCountyChangesOnlyWhatItMay(
      String field, String base, String theirs, String ours, String conflict) {
    Merged merged = VersionMerge.merge(step(field, base), step(field, theirs), step(field, ours));

    assertThat(merged.conflicts().stream().map(MergeConflict::kind))
        .isEqualTo(conflict == null ? List.of() : List.of(conflict));
    if (conflict == null) {
      String wanted = ours.equals(base) ? theirs : ours;
      assertThat(merged.version().files().getOrDefault("", "").replace('\'', '"'))
          .contains("%s=\"%s\"".formatted(field, wanted));
    }
  }

  @Test
  void aFlowToWhatTheOtherSideRemovedIsAConflict() {
    String base = process("<bpmn:task id='A'/><bpmn:task id='B'/>");
    String theirs = process("<bpmn:task id='A'/>");
    String ours =
        process(
            "<bpmn:task id='A'/><bpmn:task id='B'/><bpmn:sequenceFlow id='F' sourceRef='A'"
                + " targetRef='B'/>");

    Merged merged = merge(base, theirs, ours);

    assertThat(merged.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo("dangling");
              assertThat(conflict.element()).isEqualTo("F");
              assertThat(conflict.property()).isEqualTo("targetRef");
            });
  }

  @Test
  void whatBothSidesMovedToDifferentPlacesIsAConflict() {
    String base = process("<bpmn:task id='A'/><bpmn:subProcess id='S'/><bpmn:subProcess id='T'/>");
    String theirs =
        process(
            "<bpmn:subProcess id='S'><bpmn:task id='A'/></bpmn:subProcess><bpmn:subProcess"
                + " id='T'/>");
    String ours =
        process(
            "<bpmn:subProcess id='S'/><bpmn:subProcess id='T'><bpmn:task"
                + " id='A'/></bpmn:subProcess>");

    assertThat(merge(base, theirs, ours).conflicts().stream().map(MergeConflict::kind))
        .containsExactly("twice");
  }

  @Test
  void shapesThatBothSidesMovedAreNoConflict() {
    String base = process("<bpmn:task id='A'/>", 10);
    Merged merged =
        merge(
            base, process("<bpmn:task id='A' name='新名'/>", 20), process("<bpmn:task id='A'/>", 30));

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.notes()).containsExactly("A_di");
    assertThat(merged.version().files().get("")).contains("新名").contains("x=\"30\"");
  }

  @Test
  void formsAreJoinedFieldByField() {
    Merged merged =
        VersionMerge.merge(
            form("面积", false, "[{\"id\":\"B\",\"label\":\"座位\"}]"),
            form(
                "经营面积", false, "[{\"id\":\"B\",\"label\":\"座位\"},{\"id\":\"C\",\"label\":\"电话\"}]"),
            form("面积", true, "[{\"id\":\"B\",\"label\":\"座位数\"}]"));

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.version().files().get("forms/a.form"))
        .contains("经营面积", "座位数", "电话", "\"required\" : true");
  }

  @Test
  void aFieldThatMustBeFilledInStaysSo() {
    Merged merged =
        VersionMerge.merge(form("面积", true, "[]"), form("面积", true, "[]"), form("面积", false, "[]"));

    assertThat(merged.conflicts().stream().map(MergeConflict::kind)).containsExactly("locked");
  }

  @Test
  void whatIsNoDiagramIsRefusedWithItsName() {
    assertThatThrownBy(() -> merge(process(""), "<a/>", process("<bpmn:task id='A'/>")))
        .isInstanceOf(VersionUnreadable.class)
        .hasMessageContaining("no BPMN 2.0 diagram");
  }

  private static Merged merge(String base, String theirs, String ours) {
    return VersionMerge.merge(
        VersionFiles.diagram(base), VersionFiles.diagram(theirs), VersionFiles.diagram(ours));
  }

  private static VersionFiles form(String label, boolean required, String more) {
    String json =
        "{\"type\":\"default\",\"components\":[{\"id\":\"A\",\"label\":\"%s\",\"validate\":{\"required\":%s}},{\"id\":\"G\",\"components\":%s}]}"
            .formatted(label, required, more);
    return new VersionFiles(new TreeMap<>(Map.of("forms/a.form", json)));
  }

  private static VersionFiles step(String field, String value) {
    return VersionFiles.diagram(
        process(
            "<bpmn:userTask id='A'><bpmn:extensionElements><sunlit:humanStep %s='%s'/></bpmn:extensionElements></bpmn:userTask>"
                .formatted(field, value)));
  }

  private static String process(String content) {
    return process(content, 0);
  }

  static String process(String content, int x) {
    String shapes =
        x == 0
            ? ""
            : "<di:BPMNDiagram xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' id='D'><di:BPMNPlane id='L'><di:BPMNShape id='A_di' bpmnElement='A'><dc:Bounds x='%d'/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>"
                .formatted(x);
    return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:sunlit='urn:sunlit:bpmn:1'><bpmn:process id='P'>%s</bpmn:process>%s</bpmn:definitions>"
        .formatted(content, shapes);
  }

  private static VersionFiles diagram(RandomFlow flow) {
    return VersionFiles.diagram(flow.xml());
  }

  private static Tree tree(VersionFiles version) {
    return VersionFiles.tree("", version.files().getOrDefault("", ""));
  }
}
