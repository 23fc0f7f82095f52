package org.ringscope.nic.statistics.dialect;

import java.util.List;
import java.util.Locale;

/**
 * Reads a table of names. A line {@code drivers …} and a line {@code source …} come first, then rows
 *
 * <pre>
 * PATTERN = SCOPE DIRECTION KIND [CAUSE] [fcs=yes|no] [tags=yes|no] [part] [width=BITS]
 * PATTERN = information
 * </pre>
 *
 * where the scope is {@code device}, {@code vnic} or {@code ring}, the direction {@code receive}, {@code send} or
 * {@code both}, and a cause stands behind {@code drops} only. Lines that begin with {@code #} are for people.
 *
 * <p>Tables are part of the program: a line that cannot be read is a bug, and throws.
 */
final class DialectReader {
  private DialectReader() {}

  /** @throws IllegalArgumentException naming the line that cannot be read */
  static Dialect read(String table) {
    List<String> lines =
        table.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    Dialect dialect =
        new Dialect(List.of(behind("drivers ", lines.get(0)).split(" +")), behind("source ", lines.get(1)));
    for (String line : lines.subList(2, lines.size())) {
      int equals = line.lastIndexOf(" = ");
      if (equals < 0) {
        throw unreadable(line);
      }
      dialect.add(new NamePattern(line.substring(0, equals).strip()), mapping(line, line.substring(equals + 3)));
    }
    return dialect;
  }

  private static String behind(String start, String line) {
    if (!line.startsWith(start)) {
      throw unreadable(line);
    }
    return line.substring(start.length()).strip();
  }

  private static Mapping mapping(String line, String meaning) {
    String[] words = meaning.strip().split(" +");
    if (words[0].equals("information")) {
      return Mapping.INFORMATION;
    }
    if (words.length < 3) {
      throw unreadable(line);
    }
    RealDrop cause = RealDrop.UNSPECIFIED;
    ByteBasis basis = ByteBasis.UNKNOWN;
    boolean part = false;
    int width = Long.SIZE;
    for (int i = 3; i < words.length; i++) {
      String word = words[i];
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, word.length() - value.length())) {
        case "fcs=" -> basis = new ByteBasis(held(value), basis.strippedTags());
        case "tags=" -> basis = new ByteBasis(basis.fcs(), held(value));
        case "width=" -> width = Integer.parseInt(value);
        default -> {
          part |= word.equals("part");
          cause = word.equals("part") ? cause : constant(RealDrop.class, word);
        }
      }
    }
    return new Mapping(
        constant(CounterKind.class, words[2]), scope(words[0]), direction(words[1]), cause, basis, part, width);
  }

  private static CounterScope scope(String word) {
    return word.equals("vnic") ? CounterScope.VIRTUAL_NIC : constant(CounterScope.class, word);
  }

  private static CounterDirection direction(String word) {
    return word.equals("both") ? CounterDirection.NEITHER : constant(CounterDirection.class, word);
  }

  private static ByteBasis.Held held(String word) {
    return constant(ByteBasis.Held.class, word);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static IllegalArgumentException unreadable(String line) {
    return new IllegalArgumentException("cannot read the line \"" + line + "\" of a table of counters");
  }
}
