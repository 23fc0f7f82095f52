package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.Tcp;
import org.ringscope.stack.Fragments;
import org.ringscope.stack.Segments;
import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.OverlapPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpReceiver;
import org.ringscope.stack.tcp.TcpSegment;

/** A random stream on a random way into random buffers, told to the adaptation layer and to a plain card alike. */
final class RandomTransfer implements Application, PlacementListener {
  private static final long HELD_BYTES = 1 << 20;
  private static final int ETHERNET_AND_HEADERS = 54;

  private final Random random;
  private final byte[] stream;
  private final long initial;
  private final CardSettings settings;
  private final PlainCard card;
  private final PlainHandOver plainHandOver;
  private final List<String> handOvers = new ArrayList<>();

  /** Whether the last segment has a FIN; else the capture ends before it. */
  private final boolean closes;

  private final AdaptationLayer layer;
  private final TcpReceiver receiver;
  private final Segments segments;
  private final List<MemorySegment> posted = new ArrayList<>();
  private final int[] told;
  private final @Nullable Fate[] fates;
  private int identification;
  private long handedOver;

  /** Time of the capture's last packet, which may be of another stream. */
  private long last;

  RandomTransfer(Random random) {
    this.random = random;
    stream = new byte[1 + random.nextInt(3000)];
    random.nextBytes(stream);
    told = new int[stream.length];
    fates = new Fate[stream.length];
    initial = random.nextBoolean() ? random.nextLong() & 0xffff_ffffL : 0xffff_ffffL - random.nextInt(3000);
    settings = new CardSettings(
        random.nextInt(4) == 0 ? CardMode.SEQUENCE_AWARE : CardMode.ARRIVAL_ORDER,
        random.nextInt(5) > 0,
        1 + random.nextInt(400),
        1 + random.nextInt(8));
    card = new PlainCard(settings.descriptorBytes(), settings.descriptors(), stream);
    HandOver handOver = new HandOver(random.nextBoolean(), random.nextInt(3) * 2_000L);
    plainHandOver = new PlainHandOver(handOver, stream.length);
    closes = random.nextInt(3) > 0;
    layer = new AdaptationLayer(new LayerSettings(settings, handOver, HELD_BYTES), () -> this, this);
    receiver = new TcpReceiver(
        ReceiveSettings.DEFAULT.withOverlap(any(OverlapPolicy.values()))
            .withCoalesce(new CoalesceSettings(any(CoalescingRule.values()), 1, random.nextInt(20_000))),
        new Both());
    segments = new Segments(receiver);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Sends all of the stream, ends the capture, then posts buffers until they have room for it. */
  StreamPlacement run() {
    segments.open(initial);
    List<int[]> cuts = cuts();
    for (int[] cut : cuts) {
      if (random.nextInt(6) == 0) {
        segments.pause(random.nextInt(6_000));
      }
      send(cut[0], cut[1]);
      if (random.nextInt(4) == 0) {
        acknowledge();
      }
    }
    receiver.finish();
    last = segments.time() + random.nextInt(6_000);
    layer.finish(last);
    StreamPlacement placement = layer.placements().getFirst();
    while (placement.buffers().end() < stream.length) {
      post(placement, segments.time());
    }
    return placement;
  }

  /** Pieces that cover the stream, with repeated and overlapping ones, in an order that is more or less shuffled. */
  private List<int[]> cuts() {
    List<int[]> cuts = new ArrayList<>();
    int most = 1 + random.nextInt(600);
    for (int at = 0; at < stream.length; ) {
      int end = Math.min(stream.length, at + (random.nextBoolean() ? most : 1 + random.nextInt(most)));
      cuts.add(new int[] {at, end});
      at = end;
    }
    for (int more = random.nextInt(1 + cuts.size()); more > 0; more--) {
      int at = random.nextInt(stream.length);
      int end = Math.min(stream.length, at + 1 + random.nextInt(most));
      cuts.add(random.nextInt(cuts.size() + 1), new int[] {at, end});
    }
    switch (random.nextInt(3)) {
      case 0 -> Collections.shuffle(cuts, random);
      case 1 -> loseSome(cuts);
      default -> { }
    }
    return cuts;
  }

  /** What is lost is sent again later, cut otherwise. */
  private void loseSome(List<int[]> cuts) {
    for (int lost = random.nextInt(1 + cuts.size() / 4); lost > 0; lost--) {
      int index = random.nextInt(cuts.size());
      int[] cut = cuts.remove(index);
      int middle = (cut[0] + cut[1]) / 2;
      int again = index + random.nextInt(cuts.size() - index + 1);
      cuts.add(again, new int[] {middle, cut[1]});
      if (cut[0] < middle) {
        cuts.add(again, new int[] {cut[0], middle});
      }
    }
  }

  private void send(int from, int to) {
    int flags = Tcp.ACK | (random.nextInt(4) == 0 ? Tcp.PSH : 0) | (closes && to == stream.length ? Tcp.FIN : 0);
    byte[] payload = Arrays.copyOfRange(stream, from, to);
    byte[] frame = Segments.forward(initial + 1 + from).flags(flags).payload(payload).build();
    if (random.nextInt(8) > 0) {
      segments.feed(frame);
      return;
    }
    int most = 8 + random.nextInt(frame.length - ETHERNET_AND_HEADERS + 20);
    List<byte[]> fragments = Fragments.cut(frame, most, ++identification & 0xffff);
    if (random.nextBoolean()) {
      Collections.shuffle(fragments, random);
    }
    fragments.forEach(segments::feed);
  }

  /** What has come is acknowledged; a hole never, for that would say that the capture missed what filled it. */
  private void acknowledge() {
    if (!receiver.streams().isEmpty()) {
      segments.acknowledge(receiver.streams().getFirst().forward().expectedSequenceNumber());
    }
  }

  @Override
  public void advanceTo(StreamPlacement placement, long time) {
    if (time == Long.MAX_VALUE) {
      plainHandOver.end(last);
    }
    while (random.nextInt(3) == 0) {
      post(placement, time);
    }
  }

  @Override
  public void completed(StreamPlacement placement, int buffer, long time) {
    if (random.nextBoolean()) {
      post(placement, time);
    }
  }

  private void post(StreamPlacement placement, long time) {
    MemorySegment memory = MemorySegment.ofArray(new byte[1 + random.nextInt(1000)]);
    posted.add(memory);
    card.post((int) memory.byteSize());
    plainHandOver.post((int) memory.byteSize(), time);
    placement.post(new PostedBuffer(memory.byteSize(), memory), time);
  }

  @Override
  public void placed(
      StreamDirection direction,
      long packet,
      long time,
      long position,
      int length,
      Fate fate,
      @Nullable Cause cause) {
    for (int i = 0; i < length; i++) {
      told[(int) position + i]++;
      fates[(int) position + i] = fate;
    }
  }

  @Override
  public void completed(StreamDirection direction, int buffer, long from, long to, long time, Completion why) {
    assertEquals(handedOver, from);
    handedOver = to;
    handOvers.add(PlainHandOver.told(buffer, from, to, time, why));
  }

  byte[] stream() {
    return stream;
  }

  /** Sequence number of the SYN. */
  long initial() {
    return initial;
  }

  boolean usesDescriptors() {
    return settings.headerSplit() && settings.mode() == CardMode.ARRIVAL_ORDER;
  }

  PlainCard card() {
    return card;
  }

  /** How often the layer told of a byte. */
  int told(int position) {
    return told[position];
  }

  /** What it told. */
  @Nullable Fate fate(int position) {
    return fates[position];
  }

  /** What the application got, as the layer told. */
  List<String> handOvers() {
    return handOvers;
  }

  PlainHandOver plainHandOver() {
    return plainHandOver;
  }

  /** Whether the sender closed its direction. */
  boolean closes() {
    return closes;
  }

  /** Position up to which the application got bytes. */
  long handedOver() {
    return handedOver;
  }

  /** What is in the posted buffers. */
  byte[] content() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    posted.forEach(memory -> all.writeBytes(memory.toArray(ValueLayout.JAVA_BYTE)));
    return all.toByteArray();
  }

  /** Tells the plain card first: buffers that are posted meanwhile it hears of by itself. */
  private final class Both implements StreamListener {
    private long time;

    @Override
    public void arriving(StreamDirection direction, TcpSegment segment, long position) {
      time = segment.time();
      layer.arriving(direction, segment, position);
      plainHandOver.arrive((int) position + segment.payloadLength(), segment.isPushed(), time);
      card.land((int) position, segment.payloadLength());
    }

    @Override
    public boolean arrived(
        StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces) {
      if (!replaces) {
        card.take((int) position, (int) position + length);
      }
      return layer.arrived(direction, segment, position, from, length, replaces);
    }

    @Override
    public void taken(StreamDirection direction, TcpSegment segment) {
      card.release();
      layer.taken(direction, segment);
    }

    @Override
    public void advanced(StreamDirection direction, long next) {
      plainHandOver.advance((int) next, time);
      layer.advanced(direction, next);
    }

    @Override
    public void closed(StreamDirection direction, long time) {
      plainHandOver.close(time);
      layer.closed(direction, time);
    }

    @Override
    public void missing(StreamDirection direction, long position, long length, Absence why) {
      throw new AssertionError(length + " bytes are missing at " + position);
    }
  }
}
