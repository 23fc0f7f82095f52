package org.ringscope.session.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.PostedBuffer;
import org.ringscope.stack.tcp.StreamDirection;

/** What each posted buffer of one stream got, as many as a table has room for. */
public final class BufferTable implements PlacementListener {
  private final int stream;
  private final BufferRows forward = new BufferRows();
  private final BufferRows backward = new BufferRows();

  /** @param stream its number; others are left out */
  public BufferTable(int stream) {
    this.stream = stream;
  }

  @Override
  public void placed(
      StreamDirection direction, long packet, long time, long position, int length, Fate fate, @Nullable Cause cause) {
    if (direction.stream().number() == stream) {
      rows(direction).placed(time, position, length, fate, cause);
    }
  }

  @Override
  public void posted(StreamDirection direction, PostedBuffer buffer, long position, long time) {
    if (direction.stream().number() == stream) {
      rows(direction).posted(buffer, position, time);
    }
  }

  @Override
  public void missing(StreamDirection direction, long position, long length) {
    if (direction.stream().number() == stream) {
      rows(direction).missing(position, length);
    }
  }

  @Override
  public void completed(StreamDirection direction, int buffer, long from, long to, long time, Completion why) {
    if (direction.stream().number() == stream) {
      rows(direction).completed(buffer, time, why);
    }
  }

  private BufferRows rows(StreamDirection direction) {
    return direction.isFromFirstSender() ? forward : backward;
  }

  /** Buffers of a direction in which something arrived or is missing, in order. */
  List<BufferResult> buffers(StreamDirection direction) {
    return direction.stream().number() == stream ? rows(direction).results(direction) : List.of();
  }

  /** Further buffers, for which the table has no room. */
  long leftOut(StreamDirection direction) {
    return direction.stream().number() == stream ? rows(direction).leftOut() : 0;
  }
}
