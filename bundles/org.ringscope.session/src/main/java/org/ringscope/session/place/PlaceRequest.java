package org.ringscope.session.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ReplayRequest;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.tcp.OverlapPolicy;
import org.ringscope.stack.tcp.ReceiveLimits;

/**
 * What to place, and how.
 *
 * @param card how the card places payload
 * @param buffers buffers of each direction's application, 1 or more
 * @param bufferBytes bytes of each
 * @param busy time from getting a buffer back to posting it again, ns
 * @param policy whose bytes are kept where segments overlap
 * @param limits of streams and ranges remembered
 * @param heldBytes most bytes that wait for buffers, of all streams
 * @param stream number of the only stream wanted, or -1 for all
 * @param folder where each direction's bytes are written to a file, or null
 */
public record PlaceRequest(
    ReplayRequest replay,
    CardSettings card,
    int buffers,
    long bufferBytes,
    long busy,
    OverlapPolicy policy,
    ReceiveLimits limits,
    long heldBytes,
    int stream,
    @Nullable Path folder) {
  public static final int ALL_STREAMS = -1;
  public static final int DEFAULT_BUFFERS = 16;
  public static final long DEFAULT_BUFFER_BYTES = 64 << 10;
  public static final long DEFAULT_HELD_BYTES = 256L << 20;

  /** All streams in sixteen buffers of 64 KiB each, nothing written. */
  public static PlaceRequest of(ReplayRequest replay) {
    return new PlaceRequest(
        replay,
        CardSettings.DEFAULT,
        DEFAULT_BUFFERS,
        DEFAULT_BUFFER_BYTES,
        0,
        OverlapPolicy.LINUX,
        ReceiveLimits.DEFAULT,
        DEFAULT_HELD_BYTES,
        ALL_STREAMS,
        null);
  }

  public PlaceRequest withCard(CardSettings card) {
    return new PlaceRequest(
        replay, card, buffers, bufferBytes, busy, policy, limits, heldBytes, stream, folder);
  }

  public PlaceRequest withBuffers(int buffers, long bufferBytes, long busy) {
    return new PlaceRequest(
        replay, card, buffers, bufferBytes, busy, policy, limits, heldBytes, stream, folder);
  }

  public PlaceRequest withStream(int stream) {
    return new PlaceRequest(
        replay, card, buffers, bufferBytes, busy, policy, limits, heldBytes, stream, folder);
  }

  public PlaceRequest withFolder(@Nullable Path folder) {
    return new PlaceRequest(
        replay, card, buffers, bufferBytes, busy, policy, limits, heldBytes, stream, folder);
  }
}
