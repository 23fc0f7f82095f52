package org.ringscope.pipeline;

/**
 * What a worker saw of the capture itself before any filter: packets, bytes, first and last time, time running
 * backwards, packets bunched at one time stamp.
 * Kept by packet number, so that the sum over workers does not depend on who saw which block.
 */
public final class Intake {
  private long packets;
  private long bytes;
  private long capturedBytes;
  private long filtered;
  private long timeBackwards;
  private long sameTime;
  private long firstNumber = Long.MAX_VALUE;
  private long firstTime;
  private long lastNumber = Long.MIN_VALUE;
  private long lastTime;

  /** Counts a whole block. */
  public void count(PacketBlock block) {
    if (block.count == 0) {
      return;
    }
    long previous = block.previousTime;
    for (int i = 0; i < block.count; i++) {
      bytes += block.originalLength[i];
      capturedBytes += block.capturedLength[i];
      long time = block.time[i];
      timeBackwards += time < previous ? 1 : 0;
      sameTime += time == previous ? 1 : 0;
      previous = time;
    }
    packets += block.count;
    saw(block.firstPacketNumber, block.time[0]);
    saw(block.firstPacketNumber + block.count - 1, previous);
  }

  private void saw(long number, long time) {
    if (number < firstNumber) {
      firstNumber = number;
      firstTime = time;
    }
    if (number > lastNumber) {
      lastNumber = number;
      lastTime = time;
    }
  }

  /** Counts packets that a filter left out before the device. */
  public void countFiltered(int packets) {
    filtered += packets;
  }

  public void add(Intake other) {
    packets += other.packets;
    bytes += other.bytes;
    capturedBytes += other.capturedBytes;
    filtered += other.filtered;
    timeBackwards += other.timeBackwards;
    sameTime += other.sameTime;
    if (other.packets > 0) {
      saw(other.firstNumber, other.firstTime);
      saw(other.lastNumber, other.lastTime);
    }
  }

  public long packets() {
    return packets;
  }

  public long bytes() {
    return bytes;
  }

  public long capturedBytes() {
    return capturedBytes;
  }

  public long filtered() {
    return filtered;
  }

  /** Packets recorded with a time before their predecessor's. */
  public long timeBackwards() {
    return timeBackwards;
  }

  /** Packets recorded with the very time of their predecessor. */
  public long sameTime() {
    return sameTime;
  }

  /** Time of the first packet in file order, ns since the epoch; only if there are packets. */
  public long firstTime() {
    return firstTime;
  }

  /** Time of the last packet in file order, ns since the epoch; only if there are packets. */
  public long lastTime() {
    return lastTime;
  }
}
