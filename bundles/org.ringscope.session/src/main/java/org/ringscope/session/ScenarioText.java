package org.ringscope.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a scenario file, read and changed key by key: comments and all other keys stay as they are written.
 *
 * <p>Keys are those of {@link ScenarioFile}, two levels deep, whose values are scalars or, for what has a name that the
 * file gives, maps of scalars.
 */
public final class ScenarioText {
  /** What YAML reads as it stands, outside of brackets. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}+./][\\p{Alnum}+./=,_-]*( [\\p{Alnum}+./=,_-]+)*");

  private static final String INDENT = "  ";

  private final String text;
  private final @Nullable Node root;

  /** @throws IllegalArgumentException if the text is no YAML */
  public ScenarioText(String text) {
    this.text = text;
    try {
      root = new Compose(LoadSettings.builder().build()).composeString(text).orElse(null);
    } catch (YamlEngineException | StackOverflowError wrong) {
      throw new IllegalArgumentException("no YAML: " + wrong.getMessage(), wrong);
    }
  }

  /** The value of a key, or null if it isn't there or is no scalar. */
  public @Nullable String value(String section, String key) {
    NodeTuple tuple = tuple(section, key);
    return tuple != null && tuple.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  /** The names that a section gives, in their order. */
  public List<String> names(String section) {
    NodeTuple known = tuple(root, section);
    List<String> names = new ArrayList<>();
    if (known != null && known.getValueNode() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
          names.add(name.getValue());
        }
      }
    }
    return names;
  }

  /** The scalars under a name, in their order; empty if the name isn't there or has no map. */
  public Map<String, String> map(String section, String name) {
    NodeTuple known = tuple(section, name);
    Map<String, String> map = new LinkedHashMap<>();
    if (known != null && known.getValueNode() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof ScalarNode value) {
          map.put(key.getValue(), value.getValue());
        }
      }
    }
    return map;
  }

  /** The text with another name for what a section holds; as it is if there is nothing of that name. */
  public String withName(String section, String before, String after) {
    NodeTuple known = tuple(section, before);
    if (known == null) {
      return text;
    }
    Node key = known.getKeyNode();
    return text.substring(0, begin(key)) + quoted(after, true) + text.substring(end(key));
  }

  /** The text with another value of a key; a value of null takes the key out. */
  public String with(String section, String key, @Nullable String value) {
    return withWritten(section, key, value == null ? null : quoted(value, isFlow(section)));
  }

  /** The text with another map as the value of a name, in the map's order. */
  public String withMap(String section, String name, Map<String, String> value) {
    return withWritten(section, name, value.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + quoted(entry.getValue(), true))
        .collect(Collectors.joining(", ", "{", "}")));
  }

  /** @param value as it is to stand in the file */
  private String withWritten(String section, String key, @Nullable String value) {
    NodeTuple known = tuple(section, key);
    if (known != null) {
      return value == null ? without(section, known) : replaced(known, value);
    }
    return value == null ? text : added(section, quoted(key, true), value);
  }

  private String replaced(NodeTuple known, String value) {
    Node node = known.getValueNode();
    int from = begin(node);
    int to = contentEnd(node);
    // An empty value stands right behind the colon.
    String space = from == to ? " " : "";
    return text.substring(0, from) + space + value + text.substring(to);
  }

  private String without(String section, NodeTuple known) {
    int from = begin(known.getKeyNode());
    int to = contentEnd(known.getValueNode());
    if (isFlow(section)) {
      // With the comma behind it or, of the last key, the one before.
      String rest = text.substring(to).replaceFirst("^\\s*,\\s*", "");
      String before = text.substring(0, from);
      boolean last = rest.length() == text.length() - to;
      return (last ? before.replaceFirst(",\\s*$", "") : before) + rest;
    }
    return text.substring(0, lineBegin(from)) + text.substring(lineEnd(to));
  }

  private String added(String section, String key, String value) {
    NodeTuple known = tuple(root, section);
    if (known == null) {
      String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      return text + separator + section + ":\n" + INDENT + line(key, value);
    }
    if (!(known.getValueNode() instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      return emptySection(known, key, value);
    }
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      int bracket = end(mapping) - 1;
      return text.substring(0, bracket) + ", " + key + ": " + value + text.substring(bracket);
    }
    NodeTuple last = mapping.getValue().getLast();
    int first = begin(mapping.getValue().getFirst().getKeyNode());
    String indent = text.substring(lineBegin(first), first);
    return inserted(lineEnd(contentEnd(last.getValueNode())), indent + line(key, value));
  }

  private String emptySection(NodeTuple section, String key, String value) {
    if (section.getValueNode() instanceof MappingNode braces) {
      int bracket = end(braces) - 1;
      return text.substring(0, bracket) + key + ": " + value + text.substring(bracket);
    }
    int column = begin(section.getKeyNode()) - lineBegin(begin(section.getKeyNode()));
    return inserted(lineEnd(begin(section.getKeyNode())), " ".repeat(column) + INDENT + line(key, value));
  }

  private String inserted(int at, String line) {
    String separator = at > 0 && text.charAt(at - 1) != '\n' ? "\n" : "";
    return text.substring(0, at) + separator + line + text.substring(at);
  }

  private static String line(String key, String value) {
    return key + ": " + value + "\n";
  }

  private static String quoted(String value, boolean flow) {
    String line = value.replaceAll("\\s+", " ").strip();
    boolean plain = PLAIN.matcher(line).matches() && !(flow && line.contains(","));
    return plain ? line : "'" + line.replace("'", "''") + "'";
  }

  private boolean isFlow(String section) {
    NodeTuple known = tuple(root, section);
    return known != null && known.getValueNode() instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.FLOW;
  }

  private @Nullable NodeTuple tuple(String section, String key) {
    NodeTuple known = tuple(root, section);
    return known == null ? null : tuple(known.getValueNode(), key);
  }

  private static @Nullable NodeTuple tuple(@Nullable Node map, String key) {
    if (map instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
          return tuple;
        }
      }
    }
    return null;
  }

  private int begin(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  private int end(Node node) {
    return offset(node.getEndMark().orElseThrow());
  }

  /** Where the last of a node's scalars ends: YAML lets a block end where the next begins, behind all comments. */
  private int contentEnd(Node node) {
    if (node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty()) {
      return contentEnd(map.getValue().getLast().getValueNode());
    }
    if (node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty()) {
      return contentEnd(list.getValue().getLast());
    }
    return end(node);
  }

  /** Marks count code points. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private int lineBegin(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line's end. */
  private int lineEnd(int offset) {
    int newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length() : newline + 1;
  }
}
