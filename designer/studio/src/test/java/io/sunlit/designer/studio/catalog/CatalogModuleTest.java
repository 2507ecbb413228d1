package io.sunlit.designer.studio.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sunlit.designer.studio.testing.StudioRest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalog over REST: everybody of the county reads it, nobody of another. */
class CatalogModuleTest extends StudioRest {

  private static final String ITEMS = "/api/v1/catalog-items";

  @ParameterizedTest
  @ValueSource(strings = {CLERK, DESIGNER, OTHER_DESIGNER, LEGAL, AUDITOR, ADMINISTRATOR})
  void shouldBeReadByEverybodyOfTheCounty(String who) throws Exception {
    get(who, ITEMS + "?search=食品经营许可")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.rows[0].code").value(FOOD))
        .andExpect(jsonPath("$.rows[0].synthetic").value(true))
        .andExpect(jsonPath("$.rows[0].departmentName").value("张家港市市场监督管理局"))
        .andExpect(jsonPath("$.rows[0].powerTypeName").value("行政许可"))
        .andExpect(jsonPath("$.rows[0].promisedLimit").value("5wd"))
        .andExpect(jsonPath("$.rows[0].state").value("published"))
        .andExpect(jsonPath("$.rows[0].version").value(1));
    get(who, ITEMS + "/" + FOOD)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.legalBasis[0]").value("《中华人民共和国食品安全法》第三十五条"))
        .andExpect(jsonPath("$.materials[0].name").value("食品经营许可申请书"));
  }

  @Test
  void shouldShowNothingOfAnotherCounty() throws Exception {
    get(OTHER_COUNTY, ITEMS + "/" + FOOD)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:sunlit:problem:catalog-item-not-found"));
    JsonNode theirs = body(get(OTHER_COUNTY, ITEMS + "?size=100"));
    assertThat(theirs.path("total").asInt()).isPositive();
    assertThat(theirs.path("rows").toString()).doesNotContain("320582", "张家港");
  }

  @Test
  void shouldFilterByStateTypeAndDepartment() throws Exception {
    get(CLERK, ITEMS + "?state=not-bound&department=market-regulation&search=没有模板")
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.rows[0].code").value(UNBOUND));
    get(CLERK, ITEMS + "?powerType=penalty").andExpect(jsonPath("$.total").value(0));
    get(CLERK, ITEMS + "?page=1&size=2")
        .andExpect(jsonPath("$.rows.length()").value(2))
        .andExpect(jsonPath("$.page").value(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=101", "page=-1", "size=many"})
  void shouldRefuseBadPages(String query) throws Exception {
    get(CLERK, ITEMS + "?" + query).andExpect(status().isBadRequest());
  }
}
