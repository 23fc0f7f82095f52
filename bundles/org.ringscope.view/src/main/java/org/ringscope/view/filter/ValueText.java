package org.ringscope.view.filter;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.ringscope.packet.AddressText;
import org.ringscope.session.NearMiss;
import org.ringscope.view.filter.fields.FilterField;
import org.ringscope.view.filter.fields.Interval;
import org.ringscope.view.filter.fields.NumberSet;
import org.ringscope.view.filter.fields.RingNumbers;
import org.ringscope.view.filter.fields.Value;

/**
 * Values as they are written in filters. All methods throw IllegalArgumentException with a message for people if the
 * text is no value of the field.
 */
final class ValueText {
  /** Longer texts are no number, address or word; some readers take their time for long ones. */
  private static final int LONGEST = 64;

  private static final int NANOSECONDS = 9;
  private static final int LAST_RING = RingNumbers.A_DIRECTION - 1;

  private ValueText() {}

  /** Reads a value of a field that is no {@code BYTES} and no {@code PROTOCOL}. */
  static Operand read(FilterField field, String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(field.name() + " is compared with " + field.kind().expected());
    }
    return switch (field.kind()) {
      case NUMBER -> Operand.of(Value.of(number(field, text)));
      case FLAG -> Operand.of(Value.of(flag(field, text)));
      case SECONDS -> Operand.of(Value.of(seconds(field, text)));
      case IPV4 -> Operand.of(ipv4(text));
      case IPV6 -> Operand.of(ipv6(text));
      case MAC -> Operand.of(Value.of(mac(text)));
      case CHOICE -> Operand.of(Value.of(choice(field, text)));
      case RING -> ring(text);
      case BYTES, PROTOCOL -> throw new IllegalArgumentException(field.name() + " is compared with no number");
    };
  }

  private static long number(FilterField field, String text) {
    boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
    String digits = hexadecimal ? text.substring(2) : text;
    if (!digits.matches(hexadecimal ? "[0-9a-fA-F]+" : "[0-9]+")) {
      throw new IllegalArgumentException("'" + text + "' is not a number, decimal or 0x…");
    }
    long most = field.bits() == 0 || field.bits() == Long.SIZE ? -1 : (1L << field.bits()) - 1;
    try {
      long number = Long.parseUnsignedLong(digits, hexadecimal ? 16 : 10);
      if (Long.compareUnsigned(number, most) <= 0) {
        return number;
      }
    } catch (NumberFormatException tooLarge) {
      // More than 64 bits: told below.
    }
    throw new IllegalArgumentException(
        text + " is too large: " + field.name() + " is at most " + Long.toUnsignedString(most));
  }

  private static long flag(FilterField field, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true" -> 1;
      case "0", "false" -> 0;
      default -> throw new IllegalArgumentException("'" + text + "': " + field.name() + " is 1 or 0");
    };
  }

  private static long seconds(FilterField field, String text) {
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      try {
        return NumberSet.ofSigned(new BigDecimal(text).movePointRight(NANOSECONDS).longValueExact());
      } catch (ArithmeticException outside) {
        throw new IllegalArgumentException(
            text + " is finer than a nanosecond, or farther than any time is", outside);
      }
    }
    throw new IllegalArgumentException("'" + text + "' is not " + field.kind().expected());
  }

  private static Interval ipv4(String text) {
    int prefix = prefix(text, Integer.SIZE);
    long address = AddressText.parseIpv4(withoutPrefix(text));
    long host = (1L << Integer.SIZE - prefix) - 1;
    return new Interval(Value.of(address & ~host), Value.of(address | host));
  }

  private static Interval ipv6(String text) {
    int prefix = prefix(text, 2 * Long.SIZE);
    long[] address = AddressText.parseIpv6(withoutPrefix(text));
    long high = hostBits(Math.max(0, Long.SIZE - prefix));
    long low = hostBits(Math.min(Long.SIZE, 2 * Long.SIZE - prefix));
    return new Interval(
        new Value(address[0] & ~high, address[1] & ~low), new Value(address[0] | high, address[1] | low));
  }

  /** As many ones at the lower end. */
  private static long hostBits(int count) {
    return count == 0 ? 0 : -1L >>> Long.SIZE - count;
  }

  private static String withoutPrefix(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? text : text.substring(0, slash);
  }

  private static int prefix(String text, int bits) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return bits;
    }
    String digits = text.substring(slash + 1);
    if (digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= bits) {
      return Integer.parseInt(digits);
    }
    throw new IllegalArgumentException("'/" + digits + "': a network has 0 to " + bits + " bits");
  }

  private static long mac(String text) {
    if (!text.matches("[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}")) {
      throw new IllegalArgumentException("'" + text + "' is not a MAC address such as 00:11:22:33:44:55");
    }
    return Long.parseLong(text.replaceAll("[:-]", ""), 16);
  }

  private static long choice(FilterField field, String text) {
    int index = field.choices().indexOf(text);
    if (index < 0) {
      String near = NearMiss.near(text, field.choices())
          .map(word -> "did you mean " + word + "?")
          .orElseGet(() -> field.name() + " is " + String.join(", ", field.choices()));
      throw new IllegalArgumentException("unknown " + field.name() + " '" + text + "' – " + near);
    }
    return index;
  }

  private static Operand ring(String text) {
    if (!text.matches("(rx|tx)?[0-9]{1,5}")) {
      throw new IllegalArgumentException("'" + text + "' is not a ring such as 3, rx3 or tx3");
    }
    int number = Integer.parseInt(text.replaceFirst("^[rt]x", ""));
    if (number > LAST_RING) {
      throw new IllegalArgumentException(text + " is too large: rings are 0 to " + LAST_RING);
    }
    List<Integer> directions = switch (text.charAt(0)) {
      case 'r' -> List.of(RingNumbers.receive(0));
      case 't' -> List.of(RingNumbers.send(0));
      default -> List.of(RingNumbers.receive(0), RingNumbers.send(0));
    };
    return new Operand(Interval.of(Value.of(number)), directions);
  }

  /** Reads the value of a {@code BYTES} field: hexadecimal digits in pairs, perhaps with {@code : - .} between. */
  static byte[] bytes(String text) {
    if (!text.matches("[0-9a-fA-F]{2}([:.-]?[0-9a-fA-F]{2})*")) {
      throw new IllegalArgumentException("these are not bytes such as 00:ff:7f");
    }
    return HexFormat.of().parseHex(text.replaceAll("[:.-]", ""));
  }
}
