package io.sunlit.templates.difference;

import io.sunlit.templates.bpmn.BpmnFile;
import io.sunlit.templates.bpmn.BpmnUnreadable;
import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlUnreadable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One version of a template (its files by their path in the folder) or of a diagram (one file whose
 * path is empty).
 */
public record VersionFiles(SortedMap<String, String> files) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  public VersionFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A version that is one diagram. */
  public static VersionFiles diagram(String bpmn) {
    return new VersionFiles(new TreeMap<>(Map.of("", bpmn)));
  }

  /** Whether a file is compared place by place; others are compared as a whole. */
  static boolean isStructured(String path) {
    return isXml(path) || path.endsWith(".form") || path.equals("template.yaml");
  }

  static boolean isXml(String path) {
    return path.isEmpty() || path.endsWith(".bpmn") || path.endsWith(".dmn");
  }

  /**
   * @throws VersionUnreadable if the file is not what its name says
   */
  static Tree tree(String path, String text) {
    try {
      if (path.isEmpty() || path.endsWith(".bpmn")) {
        return XmlTrees.of(BpmnFile.read(text).document().root());
      }
      if (isXml(path)) {
        return XmlTrees.of(XmlDocument.read(text).root());
      }
      JsonNode node = path.endsWith(".form") ? JSON.readTree(text) : YAML.readTree(text);
      return JsonTrees.of(node);
    } catch (BpmnUnreadable e) {
      throw new VersionUnreadable(path, e.messageZh(), e.messageEn());
    } catch (XmlUnreadable e) {
      throw new VersionUnreadable(path, e.messageZh(), e.messageEn());
    } catch (JacksonException e) {
      throw new VersionUnreadable(path, "不是有效的表单或模板说明文件", String.valueOf(e.getOriginalMessage()));
    }
  }

  static String text(String path, Tree tree) {
    if (path.endsWith(".form")) {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JsonTrees.node(tree)) + "\n";
    }
    return YAML.writeValueAsString(JsonTrees.node(tree));
  }
}
