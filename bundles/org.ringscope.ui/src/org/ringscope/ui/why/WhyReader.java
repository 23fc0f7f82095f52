package org.ringscope.ui.why;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.why.WhyRing;

/** Explains packets and flows in the background. */
final class WhyReader extends LatestWishJob<WhyReader.Wish> {
  private final Consumer<Found> consumer;

  /** What is to be explained. */
  sealed interface Wish {}

  record Packet(CaptureReplay capture, long number) implements Wish {}

  record Flow(String text, Scenario scenario) implements Wish {}

  /**
   * What came of a wish.
   *
   * @param why null if it can't be explained, or not yet
   * @param fault why it can't be explained, in words for people; may be empty
   */
  record Found(Wish wish, @Nullable WhyRing why, String fault) {}

  /** @param consumer takes what was found, called by the explaining thread */
  WhyReader(Consumer<Found> consumer) {
    super("Explaining a ring");
    this.consumer = consumer;
    setPriority(INTERACTIVE);
  }

  /** Asks for an explanation; returns at once. */
  void want(Wish wish) {
    want(wish, 0);
  }

  @Override
  protected void fulfil(Wish wish, BooleanSupplier overtaken) {
    Found found = find(wish);
    if (!overtaken.getAsBoolean()) {
      consumer.accept(found);
    }
  }

  private static Found find(Wish wish) {
    try {
      WhyRing why = switch (wish) {
        case Packet(CaptureReplay capture, long number) -> WhyRing.ofPacket(capture, number);
        case Flow(String text, Scenario scenario) -> WhyRing.ofFlow(text, scenario);
      };
      return new Found(wish, why, "");
    } catch (IOException | IllegalArgumentException wrong) {
      return new Found(wish, null, FailureReason.of(wrong));
    }
  }
}
