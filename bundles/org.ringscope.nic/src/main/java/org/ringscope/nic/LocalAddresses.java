package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ringscope.packet.Headers;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.Protocols;

/** Addresses of the captured host: a packet that comes from one of them was sent by it. */
public final class LocalAddresses {
  public static final LocalAddresses NONE = new LocalAddresses(List.of(), new long[0], new byte[0][]);

  private static final Pattern MAC = Pattern.compile("(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5}");
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final List<String> texts;
  private final long[] macs;
  private final byte[][] ips;

  private LocalAddresses(List<String> texts, long[] macs, byte[][] ips) {
    this.texts = texts;
    this.macs = macs;
    this.ips = ips;
  }

  /**
   * Reads addresses.
   *
   * @param texts MAC addresses (six bytes in hexadecimal) and IPv4 or IPv6 addresses, never host names
   * @throws IllegalArgumentException naming the text that is no address
   */
  public static LocalAddresses parse(List<String> texts) {
    List<Long> macs = new ArrayList<>();
    List<byte[]> ips = new ArrayList<>();
    for (String text : texts) {
      if (MAC.matcher(text).matches()) {
        macs.add(HexFormat.fromHexDigitsToLong(text.replaceAll("[:-]", "")));
      } else {
        ips.add(parseIp(text));
      }
    }
    return new LocalAddresses(
        List.copyOf(texts), macs.stream().mapToLong(Long::longValue).toArray(), ips.toArray(byte[][]::new));
  }

  private static byte[] parseIp(String text) {
    try {
      return InetAddress.ofLiteral(text).getAddress();
    } catch (IllegalArgumentException notLiteral) {
      throw new IllegalArgumentException("Not a MAC or IP address: " + text, notLiteral);
    }
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** The addresses as they were given. */
  public List<String> texts() {
    return texts;
  }

  /** Whether the frame's source address is one of these. */
  boolean sent(MemorySegment bytes, long frame, int captured, long headers, int linkType) {
    return macs.length > 0 && linkType == LinkType.ETHERNET && captured >= 14 && hasMac(bytes, frame + 6)
        || ips.length > 0 && sentByIp(bytes, frame, captured, headers);
  }

  private boolean hasMac(MemorySegment bytes, long at) {
    long mac = (bytes.get(SHORT, at) & 0xffffL) << 32 | bytes.get(INT, at + 2) & 0xffff_ffffL;
    for (long local : macs) {
      if (local == mac) {
        return true;
      }
    }
    return false;
  }

  private boolean sentByIp(MemorySegment bytes, long frame, int captured, long headers) {
    int network = Headers.networkOffset(headers);
    if (network == Headers.NO_OFFSET || network >= captured) {
      return false;
    }
    boolean version4 = (bytes.get(ValueLayout.JAVA_BYTE, frame + network) & 0xf0) == 0x40;
    int source = network + (version4 ? 12 : 8);
    int length = version4 ? 4 : 16;
    if ((Headers.protocols(headers) & (Protocols.IPV4 | Protocols.IPV6)) == 0 || source + length > captured) {
      return false;
    }
    for (byte[] local : ips) {
      if (local.length == length
          && MemorySegment.mismatch(
                  bytes, frame + source, frame + source + length, MemorySegment.ofArray(local), 0, length)
              < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return String.join(" ", texts);
  }
}
