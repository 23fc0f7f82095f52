package org.ringscope.session.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ReplayRequest;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.stack.tcp.OverlapPolicy;

/**
 * What to place, and how.
 *
 * @param card how the card places payload
 * @param posting how each direction's application posts buffers
 * @param overlap whose bytes are kept where segments overlap
 * @param heldBytes most bytes that wait for buffers, of all streams
 * @param stream number of the only stream wanted, or {@link #ALL_STREAMS}
 * @param folder where each direction's bytes are written to a file, or null
 */
public record PlaceRequest(
    ReplayRequest replay,
    CardSettings card,
    PostingPolicy posting,
    OverlapPolicy overlap,
    long heldBytes,
    int stream,
    @Nullable Path folder) {
  public static final int ALL_STREAMS = -1;
  public static final long DEFAULT_HELD_BYTES = 256L << 20;

  /** All streams in sixteen buffers of 64 KiB each, nothing written. */
  public static PlaceRequest of(ReplayRequest replay) {
    return new PlaceRequest(
        replay,
        CardSettings.DEFAULT,
        PostingPolicy.DEFAULT,
        OverlapPolicy.LINUX,
        DEFAULT_HELD_BYTES,
        ALL_STREAMS,
        null);
  }

  /** Whether this stream is wanted. */
  boolean wants(int number) {
    return stream == ALL_STREAMS || stream == number;
  }

  public PlaceRequest withCard(CardSettings card) {
    return new PlaceRequest(replay, card, posting, overlap, heldBytes, stream, folder);
  }

  public PlaceRequest withPosting(PostingPolicy posting) {
    return new PlaceRequest(replay, card, posting, overlap, heldBytes, stream, folder);
  }

  public PlaceRequest withOverlap(OverlapPolicy overlap) {
    return new PlaceRequest(replay, card, posting, overlap, heldBytes, stream, folder);
  }

  public PlaceRequest withHeldBytes(long heldBytes) {
    return new PlaceRequest(replay, card, posting, overlap, heldBytes, stream, folder);
  }

  public PlaceRequest withStream(int stream) {
    return new PlaceRequest(replay, card, posting, overlap, heldBytes, stream, folder);
  }

  public PlaceRequest withFolder(@Nullable Path folder) {
    return new PlaceRequest(replay, card, posting, overlap, heldBytes, stream, folder);
  }
}
