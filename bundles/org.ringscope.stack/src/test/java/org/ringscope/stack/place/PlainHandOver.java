package org.ringscope.stack.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An application that remembers of each byte when it was in its buffer with all before it, and asks at each event, byte
 * by byte, what it would have got until then.
 */
final class PlainHandOver {
  private static final long NOT_YET = -1;

  private final HandOver settings;

  /** When each byte of the stream was in order; NOT_YET if it is not. */
  private final long[] inOrder;

  /** When each byte was in order and had a buffer. */
  private final List<Long> there = new ArrayList<>();

  /** The buffer of each posted byte, from 0. */
  private final List<Integer> homes = new ArrayList<>();

  /** The position behind each buffer. */
  private final List<Integer> ends = new ArrayList<>();

  private final List<String> told = new ArrayList<>();
  private int got;
  private int pushed;
  private boolean closed;
  private boolean ended;

  /** @param length bytes of the stream */
  PlainHandOver(HandOver settings, int length) {
    this.settings = settings;
    inOrder = new long[length];
    Arrays.fill(inOrder, NOT_YET);
  }

  /** A buffer is posted. */
  void post(int length, long time) {
    timeOut(time);
    for (int i = 0; i < length; i++) {
      int position = homes.size();
      homes.add(ends.size());
      there.add(position < inOrder.length && inOrder[position] != NOT_YET ? time : NOT_YET);
    }
    ends.add(homes.size());
    look(time);
  }

  /** A segment comes, of which {@code end} is the position behind its last byte. */
  void arrive(int end, boolean pushes, long time) {
    timeOut(time);
    if (pushes && settings.onPush()) {
      pushed = Math.max(pushed, end);
    }
  }

  /** All bytes before {@code next} are there. */
  void advance(int next, long time) {
    timeOut(time);
    for (int position = next - 1; position >= 0 && inOrder[position] == NOT_YET; position--) {
      inOrder[position] = time;
      if (position < there.size()) {
        there.set(position, time);
      }
    }
    look(time);
  }

  /** The FIN and all before it came. */
  void close(long time) {
    timeOut(time);
    closed = true;
    if (isThere(got)) {
      take(time, Completion.FIN);
    }
  }

  /** The capture's last packet came. */
  void end(long time) {
    timeOut(time);
    ended = true;
  }

  /** What the application got, in order: position of the first byte and behind the last, when and why. */
  List<String> told() {
    return told;
  }

  private boolean isThere(int position) {
    return position < there.size() && there.get(position) != NOT_YET;
  }

  private void timeOut(long time) {
    if (ended || settings.timeout() == 0 || !isThere(got)) {
      return;
    }
    long due = there.get(got) + settings.timeout();
    if (due <= time) {
      take(due, Completion.TIMEOUT);
    }
  }

  private void look(long time) {
    while (isThere(got) && isBufferFull(homes.get(got))) {
      take(time, Completion.FULL);
    }
    boolean hasPushed = pushed > got && inOrder[pushed - 1] != NOT_YET;
    if (isThere(got) && (hasPushed || closed)) {
      take(time, hasPushed ? Completion.PUSH : Completion.FIN);
    }
  }

  private boolean isBufferFull(int buffer) {
    return isThere(ends.get(buffer) - 1);
  }

  /** Takes what there is of the buffer of the first byte that it hasn't. */
  private void take(long time, Completion why) {
    int from = got;
    int buffer = homes.get(from);
    while (isThere(got) && homes.get(got) == buffer) {
      got++;
    }
    told.add(told(buffer, from, got, time, why));
  }

  /** A line for a hand-over. */
  static String told(int buffer, long from, long to, long time, Completion why) {
    return buffer + ": " + from + "-" + to + " at " + time + ' ' + why;
  }
}
