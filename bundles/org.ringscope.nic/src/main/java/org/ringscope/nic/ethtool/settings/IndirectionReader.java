package org.ringscope.nic.ethtool.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/** Reads what {@code ethtool -x} prints. */
public final class IndirectionReader {
  private static final Pattern HEADING = Pattern.compile("RX flow hash indirection table for .* with (\\d+) RX .*");
  private static final Pattern ROW = Pattern.compile("(\\d{1,9}):\\s+([\\d\\s]+)");
  private static final Pattern KEY = Pattern.compile("\\p{XDigit}{2}(?::\\p{XDigit}{2})++");

  private enum Part {
    TABLE,
    KEY,
    FUNCTIONS,
    TRANSFORMS
  }

  private final List<Integer> table = new ArrayList<>();
  private final Map<String, Boolean> functions = new LinkedHashMap<>();
  private final Map<String, Boolean> transforms = new LinkedHashMap<>();
  private OptionalLong rings = OptionalLong.empty();
  private Optional<String> key = Optional.empty();
  private boolean wholeTable = true;
  private boolean unknownTransforms;
  private Part part = Part.TABLE;

  private IndirectionReader() {}

  public static IndirectionDump read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    IndirectionReader reader = new IndirectionReader();
    for (DumpLine line : lines) {
      if (!reader.enters(line.content()) && !reader.takes(line.content())) {
        unknown.accept(line);
      }
    }
    return new IndirectionDump(
        reader.rings,
        reader.table,
        reader.wholeTable,
        reader.key,
        reader.functions,
        reader.transforms,
        reader.unknownTransforms);
  }

  private boolean enters(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      rings = NamedValue.decimal(heading.group(1));
      return true;
    }
    Optional<Part> title =
        switch (line) {
          case "RSS hash key:" -> Optional.of(Part.KEY);
          case "RSS hash function:" -> Optional.of(Part.FUNCTIONS);
          case "RSS input transformation:" -> Optional.of(Part.TRANSFORMS);
          default -> Optional.empty();
        };
    title.ifPresent(entered -> part = entered);
    return title.isPresent();
  }

  private boolean takes(String line) {
    return switch (part) {
      case TABLE -> takesRow(line);
      case KEY -> takesKey(line);
      case FUNCTIONS -> line.startsWith("Unknown hash function: 0x") || takesSwitch(line, functions);
      case TRANSFORMS -> takesTransform(line);
    };
  }

  private boolean takesRow(String line) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      wholeTable = false;
      return false;
    }
    wholeTable &= Integer.parseInt(row.group(1)) == table.size();
    for (String ring : row.group(2).strip().split("\\s+")) {
      OptionalLong number = NamedValue.decimal(ring);
      if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
        wholeTable = false;
        return false;
      }
      table.add((int) number.getAsLong());
    }
    return true;
  }

  private boolean takesKey(String line) {
    if (key.isPresent() || !KEY.matcher(line).matches()) {
      return false;
    }
    key = Optional.of(line);
    return true;
  }

  private boolean takesTransform(String line) {
    if (line.startsWith("Unknown bits in RSS input transformation: 0x")) {
      unknownTransforms = true;
      return true;
    }
    return takesSwitch(line, transforms);
  }

  private static boolean takesSwitch(String line, Map<String, Boolean> switches) {
    Optional<NamedValue> named = NamedValue.of(line).filter(value -> value.onOrOff().isPresent());
    named.ifPresent(value -> switches.put(value.name(), value.onOrOff().orElseThrow()));
    return named.isPresent();
  }
}
