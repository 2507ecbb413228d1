package io.sunlit.designer.studio.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ApplyingConfiguration;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Officers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both demo counties in H2, and a way to ask as one of their people. */
@SpringBootTest(
    classes = StudioTestApplication.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:studio;DB_CLOSE_DELAY=-1",
      "spring.liquibase.change-log=classpath:db/tenants/changelog.yaml",
      "spring.main.banner-mode=off",
      "springdoc.api-docs.enabled=false",
      "logging.level.root=warn"
    })
@AutoConfigureMockMvc
public abstract class StudioRest {

  /** 食品经营许可 of 张家港市: department market-regulation, published by its files. */
  protected static final String FOOD = "JS320582SC-XK-0001";

  /** An item of the same department without template. */
  protected static final String UNBOUND = "JS320582SC-XK-9001";

  protected static final TenantId ZJG = new TenantId("320582");
  protected static final TenantId KS = new TenantId("320583");

  protected static final String DESIGNER = "zjg-designer";
  protected static final String OTHER_DESIGNER = "zjg-designer-fire";
  protected static final String ADMINISTRATOR = "zjg-admin";
  protected static final String LEGAL = "zjg-legal";
  protected static final String AUDITOR = "zjg-auditor";
  protected static final String CLERK = "zjg-window";
  protected static final String OTHER_COUNTY = "ks-admin";

  protected static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired protected MockMvc mvc;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected CatalogItems items;
  @Autowired private TenantLibrary library;
  @Autowired private ApplyingConfiguration applying;
  @Autowired private Officers officers;

  private final Map<String, Officer> people = new TreeMap<>();

  @BeforeEach
  void applyTheDemoCounties() {
    jdbc.sql("delete from process_draft").update();
    jdbc.sql("delete from publication where published_by <> 'configuration'").update();
    for (CountyConfiguration county : library.counties()) {
      if (items.page(county.county().tenant(), null, 0, 1).total() == 0) {
        applying.apply(county.withDemoOfficers());
      }
      county.withDemoOfficers().officers().forEach(o -> people.put(o.username(), o));
    }
    Officer designer = person(DESIGNER);
    people.put(
        OTHER_DESIGNER,
        new Officer(
            OTHER_DESIGNER, "消防设计员", ZJG, "fire-rescue", designer.posts(), designer.roles()));
    officers.save(ZJG, person(OTHER_DESIGNER));
    ImplementationItem food = items.find(ZJG, FOOD).orElseThrow();
    items.save(
        ZJG,
        new ImplementationItem(
            ZJG,
            UNBOUND,
            "X-UNBOUND",
            true,
            "没有模板的事项",
            "permit",
            food.department(),
            food.implementingBody(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            "结果",
            null,
            null));
  }

  protected Officer person(String username) {
    Officer officer = people.get(username);
    if (officer == null) {
      throw new IllegalArgumentException("Expected one of " + people.keySet());
    }
    return officer;
  }

  protected ResultActions get(String username, String address, Object... variables)
      throws Exception {
    return perform(username, MockMvcRequestBuilders.get(address, variables));
  }

  protected ResultActions post(String username, String address, String body) throws Exception {
    return perform(
        username,
        MockMvcRequestBuilders.post(address).contentType("application/json").content(body));
  }

  protected ResultActions put(String username, String address, String body) throws Exception {
    return perform(
        username,
        MockMvcRequestBuilders.put(address)
            .contentType("application/json")
            .content(body.getBytes(StandardCharsets.UTF_8)));
  }

  protected ResultActions perform(String username, MockHttpServletRequestBuilder request)
      throws Exception {
    Officer officer = person(username);
    return mvc.perform(
        request.with(
            authentication(
                new TestingAuthenticationToken(
                    officer,
                    null,
                    officer.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new)))));
  }

  protected static JsonNode body(ResultActions answer) throws Exception {
    return JSON.readTree(answer.andReturn().getResponse().getContentAsByteArray());
  }

  protected static String draft(String item) {
    return "/api/v1/catalog-items/" + item + "/draft";
  }

  /** The body that saves a draft. */
  protected static String change(int revision, String flow, Object forms) {
    return JSON.writeValueAsString(Map.of("revision", revision, "flow", flow, "forms", forms));
  }
}
