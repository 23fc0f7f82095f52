package org.ringscope.view.placement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  public static final PlacementSettings DEFAULT = new PlacementSettings(
      PostingPolicy.DEFAULT.count(), PostingPolicy.DEFAULT.bytes(), true, false);

  private static final Pattern BUFFERS = Pattern.compile("\\s*(\\d{1,5})\\s*[x×]\\s*(\\d{1,10})\\s*([KM]?)\\s*");
  private static final int MOST_BUFFERS = 65_536;
  private static final long MOST_BYTES = 64L << 30;
  private static final int KILO = 10;
  private static final int MEGA = 20;

  /** The same with buffers as in {@code 16x64K}; empty if that can't be understood. */
  public Optional<PlacementSettings> withBuffers(String text) {
    Matcher parts = BUFFERS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int shift = switch (parts.group(3)) {
      case "K" -> KILO;
      case "M" -> MEGA;
      default -> 0;
    };
    int count = Integer.parseInt(parts.group(1));
    long size = Long.parseLong(parts.group(2)) << shift;
    boolean sensible = count >= 1 && count <= MOST_BUFFERS && size >= 1 && size <= MOST_BYTES / count;
    return sensible
        ? Optional.of(new PlacementSettings(count, size, headerSplit, sequenceAware))
        : Optional.empty();
  }

  public PlacementSettings withHeaderSplit(boolean split) {
    return new PlacementSettings(buffers, bufferBytes, split, sequenceAware);
  }

  public PlacementSettings withSequenceAware(boolean aware) {
    return new PlacementSettings(buffers, bufferBytes, headerSplit, aware);
  }

  /** The buffers as {@link #withBuffers} reads them. */
  public String buffersText() {
    if (bufferBytes % (1 << MEGA) == 0) {
      return buffers + "x" + (bufferBytes >> MEGA) + "M";
    }
    return bufferBytes % (1 << KILO) == 0 ? buffers + "x" + (bufferBytes >> KILO) + "K" : buffers + "x" + bufferBytes;
  }

  /** The request with these settings, its card's descriptors as many as its scenario's rings have. */
  PlaceRequest in(PlaceRequest request) {
    CardMode mode = sequenceAware ? CardMode.SEQUENCE_AWARE : CardMode.ARRIVAL_ORDER;
    int descriptors = request.replay().scenario().profile().ringSize();
    return request
        .withCard(new CardSettings(mode, headerSplit, CardSettings.PAGE_BYTES, descriptors))
        .withPosting(PostingPolicy.DEFAULT.withBuffers(buffers, bufferBytes));
  }
}
