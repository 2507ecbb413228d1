package io.sunlit.designer.studio.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sunlit.designer.studio.testing.StudioRest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Publishing over REST: versions, refusals, and who may. */
class PublicationsModuleTest extends StudioRest {

  private static final String PUBLICATIONS = "/api/v1/catalog-items/" + FOOD + "/publications";

  private int save(String from, String to) throws Exception {
    JsonNode draft = body(get(DESIGNER, draft(FOOD)));
    String flow = draft.path("flow").asString();
    assertThat(flow).contains(from);
    return body(put(
            DESIGNER,
            draft(FOOD),
            change(draft.path("revision").asInt(), flow.replace(from, to), draft.path("forms"))))
        .path("revision")
        .asInt();
  }

  private static String revision(int revision) {
    return "{\"revision\":%d}".formatted(revision);
  }

  @Test
  void shouldPublishTheNextVersion() throws Exception {
    int revision = save("name=\"审查\"", "name=\"材料审查\"");
    JsonNode published =
        body(
            post(DESIGNER, PUBLICATIONS, revision(revision))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.publishedBy").value(DESIGNER)));
    get(DESIGNER, PUBLICATIONS)
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.rows[0].version").value(2));
    get(LEGAL, "/api/v1/publications/" + published.path("id").asString())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.summary.checksum").value(published.path("checksum").asString()))
        .andExpect(jsonPath("$.forms.application.type").value("default"))
        .andExpect(jsonPath("$.warnings").isArray());
  }

  @Test
  void shouldAddNothingIfNothingChanged() throws Exception {
    post(DESIGNER, PUBLICATIONS, revision(0))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1));
    get(DESIGNER, PUBLICATIONS).andExpect(jsonPath("$.total").value(1));
  }

  @Test
  void shouldRefuseADraftWithErrorsAndNameThem() throws Exception {
    int revision = save("post=\"review\"", "");
    post(DESIGNER, PUBLICATIONS, revision(revision))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:draft-not-publishable"))
        .andExpect(jsonPath("$.title").value("还不能发布"))
        .andExpect(jsonPath("$.problems[0].severity").value("error"))
        .andExpect(jsonPath("$.problems[0].element").value("Task_ReviewMaterials"))
        .andExpect(jsonPath("$.problems[0].message").isNotEmpty());
    get(DESIGNER, PUBLICATIONS).andExpect(jsonPath("$.total").value(1));
  }

  @Test
  void shouldRefuseARevisionThatThePublisherHasNotSeen() throws Exception {
    int revision = save("name=\"审查\"", "name=\"材料审查\"");
    save("name=\"材料审查\"", "name=\"书面审查\"");
    post(DESIGNER, PUBLICATIONS, revision(revision))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:draft-changed-meanwhile"));
    post(DESIGNER, PUBLICATIONS, "{}").andExpect(status().isBadRequest());
    get(DESIGNER, PUBLICATIONS).andExpect(jsonPath("$.total").value(1));
  }

  @ParameterizedTest
  @CsvSource({
    // who, publishes, reads
    "zjg-designer,      201, 200",
    "zjg-admin,         201, 200",
    "zjg-legal,         403, 200",
    "zjg-auditor,       403, 200",
    "zjg-designer-fire, 403, 403",
    "zjg-window,        403, 403",
    "zjg-decide-market, 403, 403",
    "ks-admin,          404, 404",
    "ks-designer,       404, 404",
  })
  void shouldBeOpenToThoseWhoMay(String who, int publishes, int reads) throws Exception {
    String id = body(get(DESIGNER, PUBLICATIONS)).at("/rows/0/id").asString();
    int revision = save("name=\"审查\"", "name=\"材料审查\"");
    post(who, PUBLICATIONS, revision(revision)).andExpect(status().is(publishes));
    get(who, PUBLICATIONS).andExpect(status().is(reads));
    get(who, "/api/v1/publications/" + id).andExpect(status().is(reads));
  }

  @Test
  void shouldNotKnowOtherIds() throws Exception {
    get(DESIGNER, "/api/v1/publications/no-such-id")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:publication-not-found"));
  }
}
