package org.ringscope.view.placement;

import java.util.Optional;
import org.ringscope.session.place.Buffers;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PostingPolicy;

/**
 * What the application posts, and how the card places payload in it.
 *
 * @param buffers buffers of the application, 1 or more
 * @param bufferBytes bytes of each, 1 or more
 * @param headerSplit whether the card puts headers into buffers of their own
 * @param sequenceAware whether the card puts payload where its sequence number says
 */
public record PlacementSettings(int buffers, long bufferBytes, boolean headerSplit, boolean sequenceAware) {
  /** What {@code ringscope place} does without options. */
  public static final PlacementSettings DEFAULT =
      new PlacementSettings(PostingPolicy.DEFAULT.count(), PostingPolicy.DEFAULT.bytes(), true, false);

  /** The same with buffers as in {@code 16x64K}; empty if that can't be understood. */
  public Optional<PlacementSettings> withBuffers(String text) {
    try {
      Buffers read = Buffers.parse(text);
      return Optional.of(new PlacementSettings(read.count(), read.bytes(), headerSplit, sequenceAware));
    } catch (IllegalArgumentException notUnderstood) {
      return Optional.empty();
    }
  }

  public PlacementSettings withHeaderSplit(boolean split) {
    return new PlacementSettings(buffers, bufferBytes, split, sequenceAware);
  }

  public PlacementSettings withSequenceAware(boolean aware) {
    return new PlacementSettings(buffers, bufferBytes, headerSplit, aware);
  }

  /** The buffers as {@link #withBuffers} reads them. */
  public String buffersText() {
    return new Buffers(buffers, bufferBytes).toString();
  }

  /** The request with these settings, its card's descriptors as many as its scenario's rings have. */
  public PlaceRequest in(PlaceRequest request) {
    CardMode mode = sequenceAware ? CardMode.SEQUENCE_AWARE : CardMode.ARRIVAL_ORDER;
    int descriptors = request.replay().scenario().profile().ringSize();
    return request
        .withCard(new CardSettings(mode, headerSplit, CardSettings.PAGE_BYTES, descriptors))
        .withPosting(PostingPolicy.DEFAULT.withBuffers(buffers, bufferBytes));
  }
}
