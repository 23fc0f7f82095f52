package org.ringscope.capture;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.ringscope.pipeline.CaptureInterface;

/**
 * What a pcapng file says beside its packets, as far as the scan has got.
 *
 * @param interfaces in the order of {@link org.ringscope.pipeline.PacketSource#interfaces()}
 * @param otherBlocks custom blocks and blocks of unknown type, whole
 * @param leftOut blocks not kept here because all together would take more than {@link #LIMIT} bytes
 */
public record CaptureMetadata(
    List<Section> sections,
    List<InterfaceDetails> interfaces,
    List<NameRecord> names,
    List<Secrets> secrets,
    List<InterfaceStatistics> statistics,
    List<OtherBlock> otherBlocks,
    long leftOut) {
  /** Most bytes of blocks kept. */
  public static final long LIMIT = 64L << 20;

  /** What a file that has no such blocks has. */
  static final CaptureMetadata NONE =
      new CaptureMetadata(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

  /** @param fileOffset where its header begins */
  public record Section(long fileOffset, boolean bigEndian, List<PcapngOption> options) {}

  /** @param section index in {@link #sections()} */
  public record InterfaceDetails(int section, CaptureInterface summary, List<PcapngOption> options) {}

  /** Names of an IPv4 or IPv6 address (name resolution block). */
  public record NameRecord(InetAddress address, List<String> names) {}

  /**
   * Counters of an interface (interface statistics block); option codes see {@link OptionCode}.
   *
   * @param interfaceIndex index in {@link #interfaces()}, -1 if the block names none there
   * @param ticks when the counters were taken, in units of the interface's resolution
   */
  public record InterfaceStatistics(int interfaceIndex, long ticks, List<PcapngOption> options) {}

  /** A decryption secrets block. Its text form says type and size only. */
  public static final class Secrets {
    /** "TLSK": an SSLKEYLOGFILE text. */
    public static final int TLS_KEY_LOG = 0x544c534b;

    private final int type;
    private final byte[] bytes;

    Secrets(int type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    public int type() {
      return type;
    }

    /** A copy, which the caller may wipe. */
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public String toString() {
      return String.format("secrets of type 0x%08x, %d bytes", type, bytes.length);
    }
  }

  /** A block kept byte for byte, in the byte order of its section; its text form says type and size only. */
  public static final class OtherBlock {
    private final int section;
    private final int type;
    private final byte[] body;

    OtherBlock(int section, int type, byte[] body) {
      this.section = section;
      this.type = type;
      this.body = body;
    }

    /** Index in {@link #sections()}. */
    public int section() {
      return section;
    }

    public int type() {
      return type;
    }

    /** A copy of what stands between the two lengths. */
    public byte[] body() {
      return body.clone();
    }

    @Override
    public String toString() {
      return BlockType.name(type) + ", " + body.length + " bytes";
    }
  }

  /** Comments of sections and interfaces, in file order. */
  public List<String> comments() {
    return Stream.concat(
            sections.stream().flatMap(section -> section.options().stream()),
            interfaces.stream().flatMap(details -> details.options().stream()))
        .filter(option -> option.code() == OptionCode.COMMENT)
        .map(PcapngOption::text)
        .toList();
  }
}
