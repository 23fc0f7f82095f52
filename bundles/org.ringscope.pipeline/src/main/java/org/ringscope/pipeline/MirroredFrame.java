package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;

/** A frame on its way from a ring to a {@link FrameSink}; the one object is used again for the next frame. */
public final class MirroredFrame {
  /** Memory that holds the frame. */
  public MemorySegment bytes = MemorySegment.NULL;

  /** Offset of the frame's first byte in {@link #bytes}. */
  public long offset;

  /** Bytes of the frame there are. */
  public int capturedLength;

  /** Length of the frame, without frame check sequence. */
  public int originalLength;

  /** Recorded time of the packet, ns since the epoch. */
  public long time;

  /** Number of the packet in the capture, from 1. */
  public long number;

  /** Index in {@link PacketSource#interfaces()}. */
  public int interfaceIndex;

  /** {@code PacketBlock.DIRECTION_*}, as resolved. */
  public byte direction;

  /** Ring the frame comes from: of the receive rings, or of the send rings if it was sent. */
  public int ring;

  /** RSS hash; 0 where nothing was hashed. */
  public int hash;

  /** Whether the frame was sent to its debug virtual NIC instead of its own destination. */
  public boolean diverted;

  /** Frames that the model lost between the one before and this one; those sampled out were not to come. */
  public long lostBefore;
}
