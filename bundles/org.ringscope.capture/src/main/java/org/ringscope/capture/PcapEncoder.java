package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.MirroredFrame;

/**
 * Frames as records of a pcap file with nanoseconds; the format is drawn at {@link PcapWalker}. Its one link type is
 * the first frame's.
 */
public final class PcapEncoder implements FrameEncoder {
  private static final int RECORD_HEADER = 16;
  private static final long NANOS = 1_000_000_000L;
  private static final long MOST_SECONDS = 0xffff_ffffL;
  private static final int SNAP_LENGTH = 262_144;
  private static final int UNKNOWN = -1;

  private final Supplier<List<CaptureInterface>> interfaces;
  private final LinkTypes linkTypes;
  private int linkType = UNKNOWN;

  /** @param interfaces those that frames come from, as far as known */
  public PcapEncoder(Supplier<List<CaptureInterface>> interfaces) {
    this.interfaces = interfaces;
    linkTypes = new LinkTypes(interfaces);
  }

  @Override
  public byte[] beginning() {
    return linkType == UNKNOWN ? NOTHING : header(linkType);
  }

  private static byte[] header(int linkType) {
    try {
      CollectedBytes bytes = new CollectedBytes();
      PcapWriter.to(bytes, linkType, SNAP_LENGTH).flush();
      return bytes.take();
    } catch (IOException impossible) {
      throw new IllegalStateException("a writer into memory failed", impossible);
    }
  }

  @Override
  public @Nullable String refusal(MirroredFrame frame) {
    int own = linkTypes.of(frame.interfaceIndex);
    if (linkType != UNKNOWN && own != linkType) {
      return "holds frames of link type " + linkType + " only, one of link type " + own + " came; pcapng holds both";
    }
    return frame.time < 0 || frame.time / NANOS > MOST_SECONDS
        ? "can't hold a frame from before 1970 or after 2106"
        : null;
  }

  @Override
  public boolean isIntroduced(MirroredFrame frame) {
    return linkType != UNKNOWN;
  }

  @Override
  public byte[] introduce(MirroredFrame frame) {
    linkType = linkTypes.of(frame.interfaceIndex);
    return header(linkType);
  }

  /** A pcap file has no place for statistics. */
  @Override
  public void count(MirroredFrame frame) {}

  @Override
  public int length(MirroredFrame frame) {
    return RECORD_HEADER + frame.capturedLength;
  }

  @Override
  public void encode(MirroredFrame frame, MemorySegment target, long at) {
    target.set(Endian.INT, at, (int) (frame.time / NANOS));
    target.set(Endian.INT, at + 4, (int) (frame.time % NANOS));
    target.set(Endian.INT, at + 8, frame.capturedLength);
    target.set(Endian.INT, at + 12, frame.originalLength);
    MemorySegment.copy(frame.bytes, frame.offset, target, at + RECORD_HEADER, frame.capturedLength);
  }

  @Override
  public int interfaceOf(MirroredFrame frame) {
    return 0;
  }

  @Override
  public byte[] ending(long[] lost) {
    if (linkType != UNKNOWN) {
      return NOTHING;
    }
    List<CaptureInterface> captured = interfaces.get();
    return header(captured.isEmpty() ? LinkType.ETHERNET : captured.getFirst().linkType());
  }
}
