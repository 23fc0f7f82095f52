package org.ringscope.view.timeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a capture that all views show: played, stepped, or put somewhere; and a span that was selected.
 *
 * <p>For one thread, that of the screen. Whoever plays calls {@link #tick} as often as the screen can follow.
 */
public final class PlayHead {
  private static final int STEPS_OF_VISIBLE = 100;

  private final PacketTimes times;
  private final LongSupplier clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long moment;
  private long packet;
  private boolean playing;
  private PlaySpeed speed = PlaySpeed.NORMAL;
  private long startedAt;
  private long startedFrom;
  private @Nullable TimeSpan selection;

  /** @param clock nanoseconds from some origin, never going back; only asked while playing */
  public PlayHead(PacketTimes times, LongSupplier clock) {
    this.times = times;
    this.clock = clock;
  }

  /** Has {@code listener} called after each change of moment, playing, speed or selection. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  /** ns since the first packet. */
  public long moment() {
    return moment;
  }

  /** The packet at or before the moment; 0 as long as there is none. */
  public long packet() {
    // At the start the first packet may not have been known yet.
    return packet == 0 ? times.packetAt(moment) : packet;
  }

  /** Whether it can be put to a packet: the times of those that just came may not be known yet. */
  public boolean knows(long number) {
    return number <= times.packets();
  }

  public boolean isPlaying() {
    return playing;
  }

  public PlaySpeed speed() {
    return speed;
  }

  /** The selected span, or null. */
  public @Nullable TimeSpan selection() {
    return selection;
  }

  /** Plays on from the moment; from the start if it is at the end. */
  public void play() {
    if (moment >= times.duration()) {
      place(0);
    }
    playing = true;
    startHere();
    tell();
  }

  public void pause() {
    playing = false;
    tell();
  }

  public void setSpeed(PlaySpeed speed) {
    this.speed = speed;
    startHere();
    tell();
  }

  /** Moves on to where playing has got by now; at the end it pauses. */
  public void tick() {
    if (!playing) {
      return;
    }
    long end = times.duration();
    long now = startedFrom + speed.advance(clock.getAsLong() - startedAt, end);
    place(Math.min(now, end));
    playing = now < end;
    tell();
  }

  /** Goes to a moment, or as near as there are packets. */
  public void moveTo(long time) {
    place(time);
    startHere();
    tell();
  }

  /** Goes to a packet and its moment. */
  public void moveToPacket(long number) {
    placeAtPacket(number);
    startHere();
    tell();
  }

  /** Goes some packets forth or, if negative, back. */
  public void stepPackets(long packets) {
    moveToPacket(packet() + packets);
  }

  /**
   * Goes forth or back by a hundredth of what is visible.
   *
   * @param visible ns that the Timeline shows
   */
  public void stepTime(long visible, int steps) {
    moveTo(moment + Math.max(1, visible / STEPS_OF_VISIBLE) * steps);
  }

  /** Selects a span of time, or with null none. */
  public void select(@Nullable TimeSpan span) {
    selection = span;
    tell();
  }

  private void place(long time) {
    moment = Math.clamp(time, 0, Math.max(0, times.duration()));
    packet = times.packetAt(moment);
  }

  private void placeAtPacket(long number) {
    packet = Math.clamp(number, Math.min(1, times.packets()), times.packets());
    moment = times.timeOf(packet);
  }

  private void startHere() {
    if (playing) {
      startedAt = clock.getAsLong();
      startedFrom = moment;
    }
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
