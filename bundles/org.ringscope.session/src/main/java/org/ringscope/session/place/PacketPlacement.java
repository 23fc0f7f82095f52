package org.ringscope.session.place;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;

/**
 * What a host's stack made of the payload of one packet. Positions count from 0 at the first payload byte of the
 * stream's direction.
 *
 * @param stream its number, Wireshark's tcp.stream
 * @param flow from the sender to the receiver
 * @param sequenceNumber of the first payload byte, 32 bits unsigned
 * @param position of the first payload byte; below 0 before the direction's first
 * @param length payload bytes that the capture has
 * @param expected position of the byte that was expected when it came
 * @param pieces where its new bytes went, in the order of the stream
 */
public record PacketPlacement(
    int stream, String flow, long sequenceNumber, long position, int length, long expected, List<Piece> pieces) {
  /**
   * New bytes that share a buffer, a fate and a cause.
   *
   * @param position of the first of them in the stream
   * @param cause null for direct bytes
   * @param buffer name of the posted buffer; null if none is posted for them yet
   * @param offset of the first of them in the buffer; 0 without one
   * @param arrival how many packets have brought bytes of the buffer, with this one; 0 without one
   */
  public record Piece(
      long position,
      int length,
      Fate fate,
      @Nullable Cause cause,
      @Nullable String buffer,
      long offset,
      int arrival) {
    /** Whether {@code next} begins behind this one and is like it. */
    boolean continuedBy(Piece next) {
      return position + length == next.position
          && fate == next.fate
          && cause == next.cause
          && Objects.equals(buffer, next.buffer);
    }

    /** The same with {@code more} bytes behind it. */
    Piece with(int more) {
      return new Piece(position, length + more, fate, cause, buffer, offset, arrival);
    }
  }

  public PacketPlacement {
    pieces = List.copyOf(pieces);
  }

  /**
   * Replays a capture up to a packet and places all streams until then.
   *
   * @param request how, and of which capture
   * @param number of the packet, from 1
   * @return empty if no segment with payload came to the stack with the packet, or if it was canceled
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public static Optional<PacketPlacement> of(PlaceRequest request, long number, BooleanSupplier canceled)
      throws IOException, InterruptedException {
    PacketWatch watch = new PacketWatch(number, canceled);
    PlacingStack stack = PlacingStack.of(request, watch, watch::before);
    watch.follow(stack.layer());
    PlaceRun.run(request, stack, watch);
    return watch.found();
  }

  /** Bytes of it that hadn't come before, and for which there was room. */
  public long newBytes() {
    return pieces.stream().mapToLong(Piece::length).sum();
  }
}
