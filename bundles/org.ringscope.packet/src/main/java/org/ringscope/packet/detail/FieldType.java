package org.ringscope.packet.detail;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.AddressText;

/**
 * A field that headers may have: what it is called and how its value reads, not where it stands. Two are equal if their
 * names are.
 *
 * @param filterName the name in display filters, as Wireshark has it: {@code ip.ttl}
 * @param name the name in the standard: Time to Live
 * @param bits width of a number's bits on the wire; 0 for bytes and protocols, whose length varies
 * @param hexadecimal whether people write the number so
 * @param value makes the number that people and filters mean of the one on the wire: 20 bytes of 5 words
 * @param text a number as people read it; not asked for bytes and IPv6 addresses
 * @param either the field that stands for this one and others ({@code ip.addr} for {@code ip.src}), if there is one
 */
public record FieldType(
    String filterName, String name, FieldKind kind, int bits, boolean hexadecimal, LongUnaryOperator value,
    LongFunction<String> text, @Nullable FieldType either) {

  private static FieldType of(String filterName, String name, FieldKind kind, int bits, LongFunction<String> text) {
    return new FieldType(filterName, name, kind, bits, false, LongUnaryOperator.identity(), text, null);
  }

  /** A number shown in decimal. */
  static FieldType number(String filterName, String name, int bits) {
    return of(filterName, name, FieldKind.UNSIGNED, bits, Long::toUnsignedString);
  }

  /** A number shown in hexadecimal with all its digits. */
  static FieldType hex(String filterName, String name, int bits) {
    return new FieldType(
        filterName, name, FieldKind.UNSIGNED, bits, true, LongUnaryOperator.identity(), value -> hexText(value, bits),
        null);
  }

  static FieldType flag(String filterName, String name) {
    return of(filterName, name, FieldKind.FLAG, 1, value -> value != 0 ? "Set" : "Not set");
  }

  static FieldType ipv4(String filterName, String name) {
    return of(filterName, name, FieldKind.IPV4, 32, AddressText::formatIpv4);
  }

  static FieldType ipv6(String filterName, String name) {
    return of(filterName, name, FieldKind.IPV6, 128, value -> "");
  }

  static FieldType mac(String filterName, String name) {
    return of(filterName, name, FieldKind.MAC, 48, FieldType::macText);
  }

  static FieldType bytes(String filterName, String name) {
    return of(filterName, name, FieldKind.BYTES, 0, value -> "");
  }

  static FieldType protocol(String filterName, String name) {
    return of(filterName, name, FieldKind.PROTOCOL, 0, value -> "");
  }

  /** The same, its values explained: "UDP (17)", or "IPv4 (0x0800)" where it was hexadecimal. */
  FieldType named(ValueNames names) {
    LongFunction<String> plain = text;
    return shownAs(number -> names.of(number) + " (" + plain.apply(number) + ")");
  }

  FieldType shownAs(LongFunction<String> newText) {
    return new FieldType(filterName, name, kind, bits, hexadecimal, value, newText, either);
  }

  /** The same, its value made of the number on the wire. */
  FieldType valued(LongUnaryOperator valueOfWire) {
    return new FieldType(filterName, name, kind, bits, hexadecimal, valueOfWire, text, either);
  }

  /** The same, counted in units of several bytes on the wire, in bytes for people. */
  FieldType inBytes(LongUnaryOperator bytesOfWire) {
    return valued(bytesOfWire).shownAs(number -> number + " bytes");
  }

  /** The same, and found under another name, too. */
  FieldType alsoAs(FieldType other) {
    return new FieldType(filterName, name, kind, bits, hexadecimal, value, text, other);
  }

  /** This field at a place of a header, in bits from the header's start. */
  Part at(int bit) {
    return new Part(this, bit, bits, List.of());
  }

  /** The same where the field has a width of its own there. */
  Part at(int bit, int width) {
    return new Part(this, bit, width, List.of());
  }

  /** A number as filters write it. */
  public String literal(long number) {
    return hexadecimal ? hexText(number, bits) : Long.toUnsignedString(number);
  }

  static String hexText(long value, int bits) {
    String digits = Long.toHexString(value);
    return "0x" + "0".repeat(Math.max(0, (bits + 3) / 4 - digits.length())) + digits;
  }

  private static String macText(long address) {
    return String.format(Locale.ROOT, "%02x:%02x:%02x:%02x:%02x:%02x", address >>> 40 & 0xff, address >>> 32 & 0xff,
        address >>> 24 & 0xff, address >>> 16 & 0xff, address >>> 8 & 0xff, address & 0xff);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldType type && type.filterName.equals(filterName) && type.name.equals(name);
  }

  @Override
  public int hashCode() {
    return filterName.hashCode();
  }

  @Override
  public String toString() {
    return filterName;
  }
}
