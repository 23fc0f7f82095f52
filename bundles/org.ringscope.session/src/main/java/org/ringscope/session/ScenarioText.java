package org.ringscope.session;

import java.util.regex.Pattern;
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

/**
 * The text of a scenario file, read and changed key by key: comments and all other keys stay as they are written.
 *
 * <p>Keys are those of {@link ScenarioFile}, two levels deep, whose values are scalars.
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

  /** The text with another value of a key; a value of null takes the key out. */
  public String with(String section, String key, @Nullable String value) {
    NodeTuple known = tuple(section, key);
    if (known != null) {
      return value == null ? without(section, known) : replaced(section, known, value);
    }
    return value == null ? text : added(section, key, value);
  }

  private String replaced(String section, NodeTuple known, String value) {
    Node node = known.getValueNode();
    int from = begin(node);
    int to = end(node);
    // An empty value stands right behind the colon.
    String space = from == to ? " " : "";
    return text.substring(0, from) + space + quoted(value, isFlow(section)) + text.substring(to);
  }

  private String without(String section, NodeTuple known) {
    int from = begin(known.getKeyNode());
    int to = end(known.getValueNode());
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
      return text.substring(0, bracket) + ", " + key + ": " + quoted(value, true) + text.substring(bracket);
    }
    NodeTuple last = mapping.getValue().getLast();
    int first = begin(mapping.getValue().getFirst().getKeyNode());
    String indent = text.substring(lineBegin(first), first);
    // Where a list or a map ends only its last line knows, which may be a comment: then before all others.
    int at = last.getValueNode() instanceof ScalarNode ? lineEnd(end(last.getValueNode())) : lineBegin(first);
    return inserted(at, indent + line(key, value));
  }

  private String emptySection(NodeTuple section, String key, String value) {
    if (section.getValueNode() instanceof MappingNode braces) {
      int bracket = end(braces) - 1;
      return text.substring(0, bracket) + key + ": " + quoted(value, true) + text.substring(bracket);
    }
    int column = begin(section.getKeyNode()) - lineBegin(begin(section.getKeyNode()));
    return inserted(lineEnd(begin(section.getKeyNode())), " ".repeat(column) + INDENT + line(key, value));
  }

  private String inserted(int at, String line) {
    String separator = at > 0 && text.charAt(at - 1) != '\n' ? "\n" : "";
    return text.substring(0, at) + separator + line + text.substring(at);
  }

  private static String line(String key, String value) {
    return key + ": " + quoted(value, false) + "\n";
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
