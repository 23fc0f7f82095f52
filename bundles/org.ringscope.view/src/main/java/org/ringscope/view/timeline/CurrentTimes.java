package org.ringscope.view.timeline;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Times of whatever capture there is now; as of an empty one as long as there is none. */
public final class CurrentTimes implements PacketTimes {
  private final Supplier<@Nullable TrafficIndex> traffic;

  public CurrentTimes(Supplier<@Nullable TrafficIndex> traffic) {
    this.traffic = traffic;
  }

  @Override
  public long packets() {
    return ask(TrafficIndex::packets);
  }

  @Override
  public long duration() {
    return ask(TrafficIndex::duration);
  }

  @Override
  public long timeOf(long number) {
    return ask(times -> times.timeOf(number));
  }

  @Override
  public long packetAt(long time) {
    return ask(times -> times.packetAt(time));
  }

  private long ask(ToLongFunction<TrafficIndex> question) {
    TrafficIndex times = traffic.get();
    return times == null ? 0 : question.applyAsLong(times);
  }
}
