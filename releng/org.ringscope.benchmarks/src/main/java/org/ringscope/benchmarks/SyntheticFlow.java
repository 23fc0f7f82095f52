package org.ringscope.benchmarks;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * One flow of a {@link CaptureGenerator}: the headers its packets share, and the part of their checksums that never
 * changes.
 *
 * <p>Sums are plain sums of 16-bit big-endian words, folded only when a checksum is written (RFC 1071, section 2).
 */
final class SyntheticFlow {
  static final int LONGEST_HEADERS = 14 + 4 + 40 + 20;

  private static final int ETHERNET_HEADER = 14;
  private static final int TCP = 6;
  private static final int UDP = 17;

  /** Where the dynamic ports begin (RFC 6335, section 6): no protocol is known by them, and none carries a tunnel. */
  private static final int FIRST_DYNAMIC_PORT = 49_152;

  private final byte[] headers;
  private final boolean ipv6;
  private final boolean tcp;
  private final int network;
  private final int transport;
  private final long networkSum;
  private final long transportSum;
  private int identification;
  private int sequence;

  SyntheticFlow(int number, SplittableRandom random) {
    tcp = number % 4 != 3;
    ipv6 = random.nextInt(100) < CaptureGenerator.IPV6_PERCENT;
    boolean tagged = random.nextInt(100) < CaptureGenerator.VLAN_PERCENT;
    network = ETHERNET_HEADER + (tagged ? 4 : 0);
    transport = network + (ipv6 ? 40 : 20);
    headers = new byte[transport + (tcp ? 20 : 8)];
    ByteBuffer out = ByteBuffer.wrap(headers);
    putEthernet(out, tagged, random);
    if (ipv6) {
      putIpv6(out, number, random);
    } else {
      putIpv4(out, number, random);
    }
    putTransport(out, random);
    int addresses = ipv6 ? network + 8 : network + 12;
    networkSum = ipv6 ? 0 : sum(network, transport);
    transportSum = sum(addresses, transport) + sum(transport, headers.length) + (tcp ? TCP : UDP);
    identification = random.nextInt(1 << 16);
    sequence = random.nextInt();
  }

  private void putEthernet(ByteBuffer out, boolean tagged, SplittableRandom random) {
    // Locally administered addresses (IEEE 802, 8.4): the card's own, and one of 250 neighbours.
    out.put(new byte[] {2, 0, 0, 0, 0, 1});
    out.put(new byte[] {2, 0, 0, 1, 0, (byte) random.nextInt(250)});
    if (tagged) {
      out.putShort((short) 0x8100).putShort((short) (100 + random.nextInt(16)));
    }
    out.putShort((short) (ipv6 ? 0x86dd : 0x0800));
  }

  private void putIpv4(ByteBuffer out, int number, SplittableRandom random) {
    out.putShort((short) 0x4500).putShort((short) 0).putShort((short) 0).putShort((short) 0x4000);
    out.put((byte) 64).put((byte) (tcp ? TCP : UDP)).putShort((short) 0);
    out.putInt(0x0a00_0000 | random.nextInt(1 << 24));
    // 198.18.0.0/15 is set aside for benchmarks (RFC 2544).
    out.putInt(0xc612_0000 | number & 0xff);
  }

  private void putIpv6(ByteBuffer out, int number, SplittableRandom random) {
    out.putInt(0x6000_0000).putShort((short) 0).put((byte) (tcp ? TCP : UDP)).put((byte) 64);
    // 2001:2::/48 is set aside for benchmarks (RFC 5180).
    out.putLong(0x2001_0002_0000_0001L).putLong(random.nextLong());
    out.putLong(0x2001_0002_0000_0002L).putLong(number & 0xff);
  }

  private void putTransport(ByteBuffer out, SplittableRandom random) {
    int ports = (1 << 16) - FIRST_DYNAMIC_PORT;
    out.putShort((short) (FIRST_DYNAMIC_PORT + random.nextInt(ports)));
    out.putShort((short) (FIRST_DYNAMIC_PORT + random.nextInt(ports)));
    if (tcp) {
      out.putInt(0).putInt(random.nextInt()).putShort((short) 0x5018).putShort((short) 0xffff).putInt(0);
    } else {
      out.putInt(0);
    }
  }

  private long sum(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i += 2) {
      sum += (headers[i] & 0xff) << 8 | headers[i + 1] & 0xff;
    }
    return sum;
  }

  /** Bytes of all headers: the shortest frame of this flow. */
  int headersLength() {
    return headers.length;
  }

  /**
   * Writes the next packet's headers.
   *
   * @param at where the frame begins in {@code out}
   * @param length bytes of the frame
   * @param payloadSum sum of the payload's 16-bit words
   */
  void putHeaders(ByteBuffer out, int at, int length, long payloadSum) {
    out.put(at, headers);
    int datagram = length - network;
    int segment = length - transport;
    if (ipv6) {
      out.putShort(at + network + 4, (short) segment);
    } else {
      identification = identification + 1 & 0xffff;
      out.putShort(at + network + 2, (short) datagram);
      out.putShort(at + network + 4, (short) identification);
      out.putShort(at + network + 10, checksum(networkSum + datagram + identification));
    }
    long sum = transportSum + segment + payloadSum;
    if (tcp) {
      out.putInt(at + transport + 4, sequence);
      out.putShort(at + transport + 16, checksum(sum + (sequence >>> 16) + (sequence & 0xffff)));
      sequence += length - headers.length;
    } else {
      out.putShort(at + transport + 4, (short) segment);
      short checksum = checksum(sum + segment);
      // 0 would say that there is no checksum (RFC 768).
      out.putShort(at + transport + 6, checksum == 0 ? -1 : checksum);
    }
  }

  private static short checksum(long sum) {
    long folded = (sum & 0xffff_ffffL) + (sum >>> 32);
    while (folded >>> 16 != 0) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (short) ~folded;
  }
}
