package io.sunlit.tenants.configuration;

import io.sunlit.tenants.configuration.YamlNode.Mapping;
import io.sunlit.tenants.configuration.YamlNode.Scalar;
import io.sunlit.tenants.configuration.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the plain part of YAML: one document of mappings, lists and scalars. Anchors, aliases,
 * tags, duplicate keys and deep nesting are refused, so that no file can be larger than it looks.
 */
final class YamlReader {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_CHARACTERS = 4_000_000;

  private final Iterator<Event> events;
  private int depth;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /** The root of the file, or null if it could not be read: then the reason is noted. */
  static @Nullable YamlNode read(String file, String text, List<ConfigurationProblem> problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_CHARACTERS).build();
    try {
      return new YamlReader(new Parse(settings).parseString(text).iterator()).root();
    } catch (Refused e) {
      problems.add(new ConfigurationProblem(file, e.line, null, e.zh, e.en));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(
          new ConfigurationProblem(
              file,
              line,
              null,
              "不是有效的 YAML：请检查此行的缩进、冒号和引号（" + e.getProblem() + ")",
              "Not valid YAML: check indentation, colons and quotes here ("
                  + e.getProblem()
                  + ")"));
    } catch (YamlEngineException e) {
      problems.add(
          new ConfigurationProblem(
              file, 0, null, "不是有效的 YAML:" + e.getMessage(), "Not valid YAML: " + e.getMessage()));
    }
    return null;
  }

  private YamlNode root() {
    YamlNode root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent) {
        if (root != null) {
          throw new Refused(
              event, "一个文件只能有一个文档：请删除此处的 ---", "One document a file: remove the --- here");
        }
        root = node(events.next());
      }
    }
    if (root == null) {
      throw new Refused(0, "文件是空的", "The file is empty");
    }
    return root;
  }

  private YamlNode node(Event event) {
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent n && n.getAnchor().isPresent())) {
      throw new Refused(
          event,
          "不支持锚点和别名（& *)：请写出完整内容",
          "Anchors and aliases (& *) are not allowed: write the value out");
    }
    if (++depth > MAX_DEPTH) {
      throw new Refused(event, "嵌套过深", "Nested too deeply");
    }
    YamlNode node =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case MappingStartEvent mapping -> mapping(mapping);
          case SequenceStartEvent sequence -> sequence(sequence);
          default -> throw new Refused(event, "无法理解的内容", "Not understood");
        };
    depth--;
    return node;
  }

  private Scalar scalar(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      throw tagged(event);
    }
    return new Scalar(line(event), event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN);
  }

  private Mapping mapping(MappingStartEvent start) {
    refuseTag(start);
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      if (!(node(next) instanceof Scalar key)) {
        throw new Refused(next, "键必须是文字", "A key must be text");
      }
      if (lines.put(key.text(), key.line()) != null) {
        throw new Refused(
            next,
            "键 " + key.text() + " 出现了两次：请删除一个",
            "Key " + key.text() + " is there twice: remove one");
      }
      entries.put(key.text(), node(events.next()));
    }
    return new Mapping(line(start), entries, lines);
  }

  private Sequence sequence(SequenceStartEvent start) {
    refuseTag(start);
    List<YamlNode> elements = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      elements.add(node(next));
    }
    return new Sequence(line(start), elements);
  }

  private static void refuseTag(CollectionStartEvent event) {
    if (event.getTag().isPresent()) {
      throw tagged(event);
    }
  }

  private static Refused tagged(Event event) {
    return new Refused(event, "不支持标签（!)：请写普通文字", "Tags (!) are not allowed: write plain text");
  }

  private static int line(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.map(m -> m.getLine() + 1).orElse(0);
  }

  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String zh;
    private final String en;

    Refused(Event event, String zh, String en) {
      this(line(event), zh, en);
    }

    Refused(int line, String zh, String en) {
      super(en);
      this.line = line;
      this.zh = zh;
      this.en = en;
    }
  }
}
