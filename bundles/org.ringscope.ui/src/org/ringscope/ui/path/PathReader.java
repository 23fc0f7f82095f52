package org.ringscope.ui.path;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;

/**
 * Follows packets in the background.
 *
 * @param <T> what comes of it
 */
final class PathReader<T> extends LatestWishJob<PathReader.Wish> {
  private final Question<T> question;
  private final Consumer<Found<T>> consumer;

  /** What is asked of a capture. */
  @FunctionalInterface
  interface Question<T> {
    /** @return null if the capture isn't open any more, or doesn't have that packet */
    @Nullable T ask(CaptureReplay capture, long number) throws IOException;
  }

  /**
   * What to ask about.
   *
   * @param report what the replay came to that is asked about: another one is another question
   * @param number of a packet; 0 if all are meant
   */
  record Wish(CaptureReplay capture, ReplayReport report, long number) {
    /** Reports are large: the same one is the same object. */
    boolean isSame(@Nullable Wish other) {
      return other != null && other.capture == capture && other.report == report && other.number == number;
    }
  }

  /**
   * What came of a wish.
   *
   * @param fault why nothing came of it, in words for people; may be empty
   */
  record Found<T>(Wish wish, @Nullable T answer, String fault) {
    static <T> Found<T> fault(Wish wish, IOException e) {
      return new Found<>(wish, null, FailureReason.of(e));
    }
  }

  /** @param consumer takes what was found, called by the job's thread */
  PathReader(String name, Question<T> question, Consumer<Found<T>> consumer) {
    super(name);
    this.question = question;
    this.consumer = consumer;
    setPriority(INTERACTIVE);
  }

  /** Asks; returns at once. */
  void want(Wish wish) {
    want(wish, 0);
  }

  @Override
  protected void fulfil(Wish wish, BooleanSupplier overtaken) {
    Found<T> found = find(wish);
    if (!overtaken.getAsBoolean()) {
      consumer.accept(found);
    }
  }

  private Found<T> find(Wish wish) {
    try {
      return new Found<>(wish, question.ask(wish.capture(), wish.number()), "");
    } catch (IOException e) {
      return Found.fault(wish, e);
    }
  }
}
