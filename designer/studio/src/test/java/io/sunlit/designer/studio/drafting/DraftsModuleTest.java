package io.sunlit.designer.studio.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sunlit.designer.studio.testing.StudioRest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Drafts over REST: who may, what is taken, what is refused and with which words. */
class DraftsModuleTest extends StudioRest {

  private static final String BOMB =
      "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";
  private static final String XXE =
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

  private String flow() throws Exception {
    return body(get(DESIGNER, draft(FOOD))).path("flow").asString();
  }

  private JsonNode forms() throws Exception {
    return body(get(DESIGNER, draft(FOOD))).path("forms");
  }

  @Test
  void shouldBeginWithWhatIsPublished() throws Exception {
    get(DESIGNER, draft(FOOD))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.revision").value(0))
        .andExpect(jsonPath("$.savedBy").doesNotExist())
        .andExpect(jsonPath("$.forms.application.type").value("default"));
  }

  @Test
  void shouldSaveAndGiveBackTheSame() throws Exception {
    String renamed = flow().replace("name=\"审查\"", "name=\"材料审查\"");
    put(DESIGNER, draft(FOOD), change(0, renamed, forms()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.revision").value(1))
        .andExpect(jsonPath("$.savedBy").value(DESIGNER));
    JsonNode saved = body(get(DESIGNER, draft(FOOD)));
    assertThat(saved.path("flow").asString()).isEqualTo(renamed);
    assertThat(saved.path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void shouldNotOverwriteWhatSomebodyElseSaved() throws Exception {
    String flow = flow();
    JsonNode forms = forms();
    put(ADMINISTRATOR, draft(FOOD), change(0, flow, forms)).andExpect(status().isOk());
    put(DESIGNER, draft(FOOD), change(0, flow, forms))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:draft-changed-meanwhile"));
  }

  @ParameterizedTest
  @CsvSource({
    // who, reads, saves
    "zjg-designer,      200, 200",
    "zjg-admin,         200, 200",
    "zjg-legal,         200, 403",
    "zjg-auditor,       200, 403",
    "zjg-designer-fire, 403, 403",
    "zjg-window,        403, 403",
    "zjg-review-market, 403, 403",
    "zjg-supervisor,    403, 403",
    "ks-admin,          404, 404",
    "ks-designer,       404, 404",
  })
  void shouldBeOpenToThoseWhoMay(String who, int reads, int saves) throws Exception {
    String flow = flow();
    JsonNode forms = forms();
    get(who, draft(FOOD)).andExpect(status().is(reads));
    post(who, draft(FOOD) + "/check", "").andExpect(status().is(reads));
    put(who, draft(FOOD), change(0, flow, forms)).andExpect(status().is(saves));
    if (saves != 200) {
      put(who, draft(FOOD), "not even JSON").andExpect(status().is(saves));
      assertThat(jdbc.sql("select count(*) from process_draft").query(Long.class).single())
          .isZero();
    }
  }

  @Test
  void shouldTakeADraftThatIsNotYetRight() throws Exception {
    String broken = flow().replace("post=\"review\"", "");
    put(DESIGNER, draft(FOOD), change(0, broken, forms())).andExpect(status().isOk());
    post(DESIGNER, draft(FOOD) + "/check", "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.publishable").value(false))
        .andExpect(jsonPath("$.problems[0].severity").value("error"))
        .andExpect(jsonPath("$.problems[0].element").value("Task_ReviewMaterials"));
  }

  @Test
  void shouldSpeakTheReadersLanguage() throws Exception {
    String broken = flow().replace("post=\"review\"", "");
    put(DESIGNER, draft(FOOD), change(0, broken, forms())).andExpect(status().isOk());
    assertThat(problem("zh-CN")).contains("没有指定岗位");
    assertThat(problem("en")).contains("has no post");
  }

  private String problem(String language) throws Exception {
    JsonNode report =
        body(
            perform(
                DESIGNER,
                MockMvcRequestBuilders.post(draft(FOOD) + "/check")
                    .header("Accept-Language", language)));
    return report.at("/problems/0/message").asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not XML",
        "<html/>",
        BOMB,
        XXE,
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
            + "<bpmn:process id='P' isExecutable='true'/></bpmn:definitions>"
      })
  void shouldRefuseAFlowThatNoEditorOpens(String flow) throws Exception {
    put(DESIGNER, draft(FOOD), change(0, flow, Map.of()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:flow-not-openable"))
        .andExpect(jsonPath("$.title").value("流程图无法打开"))
        .andExpect(jsonPath("$.detail").isNotEmpty());
    assertNothingWasSaved();
  }

  @Test
  void shouldRefuseIdsThatNoEditorOpens() throws Exception {
    put(DESIGNER, draft(FOOD), change(0, flow().replace("Task_ReviewMaterials", "任务一"), forms()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("任务一")));
    put(
            DESIGNER,
            draft(FOOD),
            change(0, flow().replace("id=\"Event_Refused\"", "id=\"Event_Approved\""), forms()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("两次")));
    assertNothingWasSaved();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"default\",\"components\":{}}",
        "{\"type\":\"default\",\"components\":[{\"type\":\"hologram\",\"id\":\"a\"}]}",
        "{\"type\":\"default\",\"schemaVersion\":99,\"components\":[]}",
      })
  void shouldRefuseAFormThatNoEditorOpens(String form) throws Exception {
    put(DESIGNER, draft(FOOD), change(0, flow(), Map.of("extra", JSON.readTree(form))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:form-not-openable"))
        .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.startsWith("表单“extra”")));
    assertNothingWasSaved();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                        | draft-not-readable",
        "{\"revision\":                            | draft-not-readable",
        "{\"revision\":-1,\"flow\":\"\",\"forms\":{}} | draft-not-readable",
        "{\"revision\":0,\"forms\":{}}             | draft-not-readable",
        "{\"revision\":0,\"flow\":\"\"}            | draft-not-readable",
        "{\"revision\":0,\"flow\":\"\",\"forms\":{\"a\":\"text\"}} | draft-not-readable",
        "{\"revision\":0,\"flow\":\"\",\"forms\":{},\"more\":1}  | draft-not-readable",
        "{\"revision\":0,\"revision\":1,\"flow\":\"\",\"forms\":{}} | draft-not-readable"
      })
  void shouldRefuseWhatIsNoDraft(String body, String code) throws Exception {
    put(DESIGNER, draft(FOOD), body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:" + code));
    assertNothingWasSaved();
  }

  @Test
  void shouldKeepBounds() throws Exception {
    Map<String, Object> many =
        IntStream.range(0, 51)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "form-" + i, i -> Map.of("type", "default", "id", "form-" + i)));
    refused(change(0, flow(), new TreeMap<>(many)), "too-many-forms");
    refused(change(0, flow(), Map.of("../etc", Map.of("type", "default"))), "form-id-not-valid");
    refused(
        change(0, flow(), Map.of("a", Map.of("type", "default", "text", "x".repeat(1 << 20)))),
        "form-not-openable");
    refused(change(0, flow() + " ".repeat(4 << 20), Map.of()), "draft-too-large");
    refused(
        change(0, flow(), Map.of("a", Map.of("type", "default", "text", "x".repeat(17 << 20)))),
        "request-too-large");
    Map<String, Object> large =
        IntStream.range(0, 5)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "form-" + i,
                    i -> Map.of("type", "default", "text", "x".repeat(1_000_000))));
    refused(change(0, flow(), large), "draft-too-large");
    assertNothingWasSaved();
  }

  private void refused(String body, String code) throws Exception {
    put(DESIGNER, draft(FOOD), body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:" + code))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  void shouldSayThatThereIsNothingToBeginWith() throws Exception {
    get(DESIGNER, draft(UNBOUND))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:item-without-template"));
    put(DESIGNER, draft(UNBOUND), change(0, flow(), forms())).andExpect(status().isOk());
    get(DESIGNER, draft(UNBOUND)).andExpect(status().isOk());
  }

  private void assertNothingWasSaved() {
    assertThat(jdbc.sql("select count(*) from process_draft").query(Long.class).single()).isZero();
  }
}
