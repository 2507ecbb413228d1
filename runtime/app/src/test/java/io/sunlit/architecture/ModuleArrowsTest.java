package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The arrows between the Maven modules are those of docs/architecture.md. */
class ModuleArrowsTest {

  /** For each module the modules of ours that it may need; test scope is free. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("forms-model", Set.of()),
          Map.entry("forms-addon", Set.of()),
          Map.entry("templates-model", Set.of("forms-model")),
          Map.entry("templates-library", Set.of()),
          Map.entry("tenants-model", Set.of("templates-model", "forms-model")),
          Map.entry("tenants-store", Set.of("tenants-model", "templates-model", "forms-model")),
          Map.entry("tenants-library", Set.of()),
          Map.entry("designer-addon", Set.of()),
          Map.entry(
              "designer-studio",
              Set.of(
                  "tenants-store",
                  "tenants-model",
                  "templates-model",
                  "forms-model",
                  "forms-addon",
                  "designer-addon")),
          Map.entry("runtime-engine-plugin", Set.of()),
          Map.entry(
              "runtime-app",
              Set.of(
                  "tenants-store",
                  "tenants-model",
                  "templates-model",
                  "forms-model",
                  "templates-library",
                  "tenants-library",
                  "forms-addon",
                  "designer-addon",
                  "designer-studio:runtime",
                  "runtime-engine-plugin:runtime")));

  private static final Pattern FRAMEWORKS =
      Pattern.compile("org\\.springframework|com\\.vaadin|io\\.camunda|jakarta|org\\.liquibase");

  @Test
  void arrowsAreThoseOfTheArchitecture() throws Exception {
    List<String> poms =
        Repository.files().stream().filter(f -> f.matches("[^/]+/[^/]+/pom\\.xml")).toList();
    assertThat(poms).hasSize(ARROWS.size());
    for (String pom : poms) {
      assertThat(forbiddenArrows(Repository.text(pom))).as(pom).isEmpty();
    }
  }

  @Test
  void modelsBringNoFramework() throws Exception {
    for (String model : List.of("forms/model", "process-templates/model", "tenant-config/model")) {
      assertThat(frameworks(Repository.text(model + "/pom.xml"))).as(model).isEmpty();
    }
    assertThat(frameworks(Repository.text("tenant-config/store/pom.xml")))
        .as("the search for frameworks finds those of the store")
        .isNotEmpty();
  }

  @Test
  void catchesAModelThatNeedsAStore() throws Exception {
    assertThat(forbiddenArrows(pom("tenants-model", "tenants-store", "compile")))
        .containsExactly("tenants-model -> tenants-store");
  }

  @Test
  void catchesAnApplicationThatIsCompiledAgainstTheStudio() throws Exception {
    assertThat(forbiddenArrows(pom("runtime-app", "designer-studio", "compile")))
        .containsExactly("runtime-app -> designer-studio");
    assertThat(forbiddenArrows(pom("runtime-app", "designer-studio", "runtime"))).isEmpty();
  }

  private static String pom(String module, String dependency, String scope) {
    return """
        <project><artifactId>%s</artifactId><dependencies><dependency><groupId>io.sunlit</groupId>\
        <artifactId>%s</artifactId><scope>%s</scope></dependency></dependencies></project>"""
        .formatted(module, dependency, scope);
  }

  private static List<String> forbiddenArrows(String pom) throws Exception {
    String module = child(project(pom), "artifactId");
    Set<String> allowed = ARROWS.getOrDefault(module, Set.of());
    return dependencies(pom)
        .filter(d -> child(d, "groupId").equals("io.sunlit"))
        .filter(
            d ->
                !allowed.contains(child(d, "artifactId"))
                    && !allowed.contains(child(d, "artifactId") + ":" + child(d, "scope")))
        .map(d -> module + " -> " + child(d, "artifactId"))
        .toList();
  }

  private static List<String> frameworks(String pom) throws Exception {
    return dependencies(pom)
        .map(d -> child(d, "groupId") + ":" + child(d, "artifactId"))
        .filter(d -> FRAMEWORKS.matcher(d).lookingAt())
        .toList();
  }

  /** The dependencies that are not for tests only. */
  private static Stream<Element> dependencies(String pom) throws Exception {
    NodeList dependencies = project(pom).getElementsByTagName("dependency");
    return IntStream.range(0, dependencies.getLength())
        .mapToObj(i -> (Element) dependencies.item(i))
        .filter(d -> !child(d, "scope").equals("test"));
  }

  private static Element project(String pom) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(n -> n.getNodeName().equals(name))
        .map(n -> n.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}
