package org.ringscope.ui.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.view.placement.PlacedCapture;
import org.ringscope.view.placement.PlacedStream;
import org.ringscope.view.placement.PlacementText;
import org.ringscope.view.placement.SegmentExtents;
import org.ringscope.view.placement.StreamMoment;

/** What map, graph and table show together: a stream at a moment, what is selected, what is under the pointer. */
final class Shown {
  private final List<Runnable> listeners = new ArrayList<>();
  private @Nullable PlacedCapture capture;
  private @Nullable StreamMoment moment;
  private @Nullable Marked selected;
  private @Nullable Marked hovered;
  private MapColouring colouring = MapColouring.FATE;
  private boolean whole = true;
  private long timelineMoment;

  /** Has {@code listener} hear of every change, on the UI thread. */
  void addListener(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** Shows another stream, whole. */
  void show(PlacedCapture next) {
    capture = next;
    selected = null;
    hovered = null;
    whole = true;
    moment = stream().end();
    tell();
  }

  /** Shows nothing. */
  void clear() {
    if (capture != null) {
      capture = null;
      moment = null;
      selected = null;
      hovered = null;
      tell();
    }
  }

  boolean isEmpty() {
    return capture == null || capture.stream() == null;
  }

  @Nullable PlacedCapture capture() {
    return capture;
  }

  PlacedStream stream() {
    return Objects.requireNonNull(Objects.requireNonNull(capture).stream());
  }

  PlacementRecord record() {
    return stream().record();
  }

  SegmentExtents extents() {
    return Objects.requireNonNull(Objects.requireNonNull(capture).extents());
  }

  /** Time of the capture's first packet, ns since the epoch. */
  long first() {
    return Objects.requireNonNull(capture).first();
  }

  PlacementText text() {
    return new PlacementText(stream(), first());
  }

  StreamMoment moment() {
    return Objects.requireNonNull(moment);
  }

  /** Whether all of the stream is shown, whatever the Timeline's moment. */
  boolean isWhole() {
    return whole;
  }

  /** Where the Timeline stands, ns since the capture's first packet. */
  long timelineMoment() {
    return timelineMoment;
  }

  /**
   * Goes with the Timeline; there is a stream.
   *
   * @param time ns since the capture's first packet
   * @param all whether all of the stream is shown nevertheless
   */
  void follow(long time, boolean all) {
    if (time != timelineMoment || all != whole) {
      timelineMoment = time;
      whole = all;
      moment = all ? stream().end() : stream().at(first() + time);
      tell();
    }
  }

  MapColouring colouring() {
    return colouring;
  }

  void colour(MapColouring next) {
    colouring = next;
    tell();
  }

  @Nullable Marked selected() {
    return selected;
  }

  void select(@Nullable Marked next) {
    if (!Objects.equals(selected, next)) {
      selected = next;
      tell();
    }
  }

  @Nullable Marked hovered() {
    return hovered;
  }

  void hover(@Nullable Marked next) {
    if (!Objects.equals(hovered, next)) {
      hovered = next;
      tell();
    }
  }

  /** All that a segment carried. */
  Marked segment(int segment) {
    long from = record().position(segment);
    return new Marked(Math.max(0, from), Math.max(0, from) + Math.max(1, record().length(segment)), segment);
  }

  /** The run at a byte that has come, else only that byte. */
  Marked at(long position) {
    int run = stream().runAt(position);
    if (run < 0 || record().segmentOf(run) >= moment().segments()) {
      return new Marked(position, position + 1, -1);
    }
    long from = record().runPosition(run);
    return new Marked(from, from + record().runLength(run), record().segmentOf(run));
  }
}
