package org.ringscope.session.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ReplayRequest;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.LayerSettings;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;

/**
 * What to place, and how.
 *
 * @param receive how the host receives segments
 * @param layer how bytes are placed and handed over
 * @param posting how each direction's application posts buffers
 * @param stream number of the only stream wanted, or {@link #ALL_STREAMS}
 * @param folder where each direction's bytes are written to a file, or null
 */
public record PlaceRequest(
    ReplayRequest replay,
    ReceiveSettings receive,
    LayerSettings layer,
    PostingPolicy posting,
    int stream,
    @Nullable Path folder) {
  public static final int ALL_STREAMS = -1;

  /** All streams by the usual settings, nothing written. */
  public static PlaceRequest of(ReplayRequest replay) {
    return new PlaceRequest(
        replay, ReceiveSettings.DEFAULT, LayerSettings.DEFAULT, PostingPolicy.DEFAULT, ALL_STREAMS, null);
  }

  /** Whether this stream is wanted. */
  boolean wants(int number) {
    return stream == ALL_STREAMS || stream == number;
  }

  public CardSettings card() {
    return layer.card();
  }

  public PlaceRequest withReceive(ReceiveSettings receive) {
    return new PlaceRequest(replay, receive, layer, posting, stream, folder);
  }

  public PlaceRequest withLayer(LayerSettings layer) {
    return new PlaceRequest(replay, receive, layer, posting, stream, folder);
  }

  public PlaceRequest withCard(CardSettings card) {
    return withLayer(layer.withCard(card));
  }

  public PlaceRequest withPosting(PostingPolicy posting) {
    return new PlaceRequest(replay, receive, layer, posting, stream, folder);
  }

  public PlaceRequest withStream(int stream) {
    return new PlaceRequest(replay, receive, layer, posting, stream, folder);
  }

  public PlaceRequest withFolder(@Nullable Path folder) {
    return new PlaceRequest(replay, receive, layer, posting, stream, folder);
  }
}
