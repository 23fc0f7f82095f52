package org.ringscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A map in a scenario file, read key by key with errors that name the line. */
final class ScenarioSection {
  private final String file;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  ScenarioSection(String file, @Nullable Node node) {
    this.file = file;
    if (node == null || node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "keys and values belong here");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      keys.put(key, tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), key + " stands here twice");
      }
    }
  }

  /** Refuses every key that is not among {@code known}, naming the nearest. */
  void allow(String... known) {
    for (Map.Entry<String, Node> key : keys.entrySet()) {
      if (!Arrays.asList(known).contains(key.getKey())) {
        String nearest = NearMiss.nearest(key.getKey(), List.of(known)).orElseThrow();
        throw wrong(
            key.getValue(),
            "unknown key " + key.getKey() + "; did you mean " + nearest + "? Known here: " + String.join(", ", known));
      }
    }
  }

  /** The keys in the file's order, where they are names that the file gives. */
  List<String> names() {
    return List.copyOf(keys.keySet());
  }

  ScenarioSection section(String key) {
    return new ScenarioSection(file, values.get(key));
  }

  /** The section under a name that is there; what it objects to without naming a key is told by the name's line. */
  <T> T named(String name, Function<ScenarioSection, T> reader) {
    Node at = Objects.requireNonNull(keys.get(name));
    return read(name, at, () -> reader.apply(section(name)));
  }

  @Nullable String text(String key) {
    return optional(key, Function.identity());
  }

  <T> T value(String key, Function<String, T> reader, T absent) {
    T value = optional(key, reader);
    return value == null ? absent : value;
  }

  <T> @Nullable T optional(String key, Function<String, T> reader) {
    Node node = values.get(key);
    if (node == null) {
      return null;
    }
    return read(key, node, () -> reader.apply(scalar(node)));
  }

  /** Reads a list of scalars, or a single one. */
  <T> T list(String key, Function<List<String>, T> reader, T absent) {
    Node node = values.get(key);
    if (node == null) {
      return absent;
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(element -> texts.add(scalar(element)));
    } else {
      texts.add(scalar(node));
    }
    return read(key, node, () -> reader.apply(texts));
  }

  private <T> T read(String key, Node node, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (NumberFormatException notNumber) {
      throw new ScenarioSyntaxException(at(node) + key + ": a whole number belongs here", notNumber);
    } catch (IllegalArgumentException wrong) {
      throw new ScenarioSyntaxException(at(node) + key + ": " + wrong.getMessage(), wrong);
    }
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "a single value belongs here");
  }

  private ScenarioSyntaxException wrong(Node node, String problem) {
    return new ScenarioSyntaxException(at(node) + problem);
  }

  private String at(Node node) {
    return file + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("") + ": ";
  }
}
