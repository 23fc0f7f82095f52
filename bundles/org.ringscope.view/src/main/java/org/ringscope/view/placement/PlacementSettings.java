package org.ringscope.view.placement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PostingPolicy;

/**
 * What the application posts, and how the card places payload in it.
 *
 * @param headerSplit whether the card puts headers into buffers of their own
 * @param sequenceAware whether the card puts payload where its sequence number says
 */
public record PlacementSettings(PostingPolicy posting, boolean headerSplit, boolean sequenceAware) {
  /** What {@code ringscope place} does without options. */
  public static final PlacementSettings DEFAULT = new PlacementSettings(PostingPolicy.DEFAULT, true, false);

  /** The settings of a request; empty if more is set in it than these can say. */
  public static Optional<PlacementSettings> of(PlaceRequest request) {
    CardSettings card = request.card();
    PlacementSettings settings = new PlacementSettings(
        request.posting(), card.headerSplit(), card.mode() == CardMode.SEQUENCE_AWARE);
    PlaceRequest plain = PlaceRequest.of(request.replay()).withStream(request.stream());
    return settings.in(plain).equals(request) ? Optional.of(settings) : Optional.empty();
  }

  /** The policy as it is typed. */
  public PostingFields typed() {
    return PostingFields.of(posting);
  }

  /**
   * The same with another policy.
   *
   * @throws IllegalArgumentException if there is a fault in what is typed
   */
  public PlacementSettings with(PostingFields typed) {
    return new PlacementSettings(typed.policy(), headerSplit, sequenceAware);
  }

  public PlacementSettings withHeaderSplit(boolean split) {
    return new PlacementSettings(posting, split, sequenceAware);
  }

  public PlacementSettings withSequenceAware(boolean aware) {
    return new PlacementSettings(posting, headerSplit, aware);
  }

  /** All streams of a capture, placed by these settings. */
  public PlaceRequest request(Path capture, Scenario scenario) {
    return in(PlaceRequest.of(ReplayRequest.of(List.of(capture.toString()), scenario)));
  }

  /** The request with these settings, its card's descriptors as many as its scenario's rings have. */
  public PlaceRequest in(PlaceRequest request) {
    CardMode mode = sequenceAware ? CardMode.SEQUENCE_AWARE : CardMode.ARRIVAL_ORDER;
    int descriptors = request.replay().scenario().profile().ringSize();
    return request
        .withCard(new CardSettings(mode, headerSplit, CardSettings.PAGE_BYTES, descriptors))
        .withPosting(posting);
  }
}
