package org.ringscope.capture;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.output.NewFile;

/**
 * Writes a pcapng file, little-endian, with nanoseconds; the format is drawn at {@link PcapngWalker}. The file appears,
 * whole, with {@link #finish}; closing without it leaves nothing behind.
 */
public final class PcapngWriter implements Closeable {
  private static final int LITTLE_ENDIAN_MAGIC = 0x1a2b3c4d;
  private static final int NANOSECONDS = 9;
  private static final int OPTION_HEADER = 4;

  private final @Nullable NewFile file;
  private final RecordBuffer out;
  private int interfaces;

  private PcapngWriter(@Nullable NewFile file, WritableByteChannel channel, List<PcapngOption> options)
      throws IOException {
    this.file = file;
    out = new RecordBuffer(channel, false);
    int length = 28 + lengthOf(options);
    out.putInt(BlockType.SECTION_HEADER);
    out.putInt(length);
    out.putInt(LITTLE_ENDIAN_MAGIC);
    out.putShort(1);
    out.putShort(0);
    // The section's length is not known beforehand.
    out.putLong(-1);
    put(options, BlockType.SECTION_HEADER);
    out.putInt(length);
  }

  /**
   * Begins a file.
   *
   * @param options of the section: application, system, hardware, comments
   */
  public static PcapngWriter create(Path path, List<PcapngOption> options) throws IOException {
    NewFile file = NewFile.create(path);
    return new PcapngWriter(file, file.channel(), options);
  }

  /** Writes to a channel that the caller owns, such as a socket; {@link #flush} sends. */
  public static PcapngWriter to(WritableByteChannel channel, List<PcapngOption> options) throws IOException {
    return new PcapngWriter(null, channel, options);
  }

  /**
   * Describes an interface; name, resolution and frame check sequence come from {@code description}.
   *
   * @param options more of them, such as if_description and if_hardware
   * @return its index, from 0
   */
  public int addInterface(CaptureInterface description, List<PcapngOption> options) throws IOException {
    List<PcapngOption> all = new ArrayList<>();
    if (!description.name().isEmpty()) {
      all.add(PcapngOption.ofText(OptionCode.IF_NAME, description.name()));
    }
    all.add(PcapngOption.ofBytes(OptionCode.IF_TIME_RESOLUTION, new byte[] {NANOSECONDS}));
    if (description.frameCheckSequenceLength() > 0) {
      byte[] bits = {(byte) (description.frameCheckSequenceLength() * 8)};
      all.add(PcapngOption.ofBytes(OptionCode.IF_FCS_LENGTH, bits));
    }
    for (PcapngOption option : options) {
      if (!isSetHere(option.code())) {
        all.add(option);
      }
    }
    int length = 20 + lengthOf(all);
    out.putInt(BlockType.INTERFACE_DESCRIPTION);
    out.putInt(length);
    out.putShort(description.linkType());
    out.putShort(0);
    out.putInt((int) description.snapLength());
    put(all, BlockType.INTERFACE_DESCRIPTION);
    out.putInt(length);
    return interfaces++;
  }

  private static boolean isSetHere(int code) {
    return switch (code) {
      case OptionCode.IF_NAME,
          OptionCode.IF_TIME_RESOLUTION,
          OptionCode.IF_TIME_OFFSET,
          OptionCode.IF_FCS_LENGTH ->
          true;
      default -> false;
    };
  }

  /**
   * Appends a packet as an enhanced packet block.
   *
   * @param interfaceIndex from {@link #addInterface}
   * @param time ns since 1970, ≥ 0
   * @param options comment, flags, queue, hash, drop count, packet id, verdict; see {@link OptionCode}
   */
  public void write(
      int interfaceIndex,
      long time,
      MemorySegment bytes,
      long offset,
      int capturedLength,
      int originalLength,
      List<PcapngOption> options)
      throws IOException {
    if (interfaceIndex < 0 || interfaceIndex >= interfaces) {
      throw new IllegalArgumentException(
          "Interface " + interfaceIndex + " is not among the " + interfaces + " described.");
    }
    int length = 32 + ((capturedLength + 3) & ~3) + lengthOf(options);
    out.putInt(BlockType.ENHANCED_PACKET);
    out.putInt(length);
    out.putInt(interfaceIndex);
    out.putInt((int) (time >>> 32));
    out.putInt((int) time);
    out.putInt(capturedLength);
    out.putInt(originalLength);
    out.put(bytes, offset, capturedLength);
    out.pad(capturedLength);
    put(options, BlockType.ENHANCED_PACKET);
    out.putInt(length);
  }

  /**
   * Appends an interface statistics block.
   *
   * @param time ns since 1970 at which the counters were taken
   * @param options isb_ifrecv, isb_ifdrop and the like
   */
  public void writeStatistics(int interfaceIndex, long time, List<PcapngOption> options) throws IOException {
    int length = 24 + lengthOf(options);
    out.putInt(BlockType.INTERFACE_STATISTICS);
    out.putInt(length);
    out.putInt(interfaceIndex);
    out.putInt((int) (time >>> 32));
    out.putInt((int) time);
    put(options, BlockType.INTERFACE_STATISTICS);
    out.putInt(length);
  }

  /** Appends a decryption secrets block; it has to come before the packets it opens. */
  public void writeSecrets(CaptureMetadata.Secrets secrets) throws IOException {
    byte[] bytes = secrets.bytes();
    int length = 20 + ((bytes.length + 3) & ~3);
    out.putInt(BlockType.DECRYPTION_SECRETS);
    out.putInt(length);
    out.putInt(secrets.type());
    out.putInt(bytes.length);
    out.put(MemorySegment.ofArray(bytes), 0, bytes.length);
    out.pad(bytes.length);
    out.putInt(length);
  }

  /** Sends what was collected. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Writes the rest and lets the file appear. */
  public void finish() throws IOException {
    out.flush();
    if (file != null) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** Bytes that options take with padding and end mark. */
  private static int lengthOf(List<PcapngOption> options) {
    if (options.isEmpty()) {
      return 0;
    }
    int length = OPTION_HEADER;
    for (PcapngOption option : options) {
      length += OPTION_HEADER + ((option.length() + 3) & ~3);
    }
    return length;
  }

  private void put(List<PcapngOption> options, int blockType) throws IOException {
    for (PcapngOption option : options) {
      byte[] value = option.littleEndianValue(blockType);
      out.putShort(option.code());
      out.putShort(value.length);
      out.put(MemorySegment.ofArray(value), 0, value.length);
      out.pad(value.length);
    }
    if (!options.isEmpty()) {
      out.putInt(0);
    }
  }
}
