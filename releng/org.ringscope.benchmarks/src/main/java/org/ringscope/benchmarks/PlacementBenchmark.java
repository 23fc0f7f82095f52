package org.ringscope.benchmarks;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.place.AdaptationLayer;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.LayerSettings;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.TcpReceiver;

/**
 * Reassembly and placement, ns a segment of 1448 bytes: streams in turn, each time in the same random order, their
 * segments in order or with every second pair exchanged, into descriptors that fit or pages that don't. What is kept of
 * 64 streams is in a core's cache; of thousands it isn't.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PlacementBenchmark {
  private static final int PAYLOAD = 1448;
  private static final int FIRST_PORT = 1024;
  private static final int SOURCE_PORT = 34;
  private static final int SEQUENCE = 38;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  @Param({"64", "8192"})
  public int streams = 64;

  @Param({"in order", "exchanged"})
  public String order = "in order";

  @Param({"1448", "4096"})
  public int descriptor = PAYLOAD;

  private final PacketBatch batch = new PacketBatch();
  private TcpReceiver receiver = receiver(PAYLOAD);
  private int[] ports = {};
  private int segments;

  @Setup
  public void fill() {
    receiver = receiver(descriptor);
    segments = 0;
    List<Integer> turns = new ArrayList<>(IntStream.range(FIRST_PORT, FIRST_PORT + streams).boxed().toList());
    Collections.shuffle(turns, new Random(1));
    ports = turns.stream().mapToInt(Integer::intValue).toArray();
    Dissection dissection = new Dissection();
    for (int row = 0; row < PacketBatch.CAPACITY; row++) {
      byte[] frame = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(FIRST_PORT, 80)
          .flags(Tcp.ACK).payload(new byte[PAYLOAD]).build();
      if (row == 0) {
        batch.bytes = Arena.ofAuto().allocate((long) frame.length * PacketBatch.CAPACITY);
      }
      int offset = row * frame.length;
      MemorySegment.copy(frame, 0, batch.bytes, ValueLayout.JAVA_BYTE, offset, frame.length);
      batch.offset[row] = offset;
      batch.capturedLength[row] = frame.length;
      batch.originalLength[row] = frame.length;
      batch.headers[row] = dissection.dissect(batch.bytes, offset, frame.length, frame.length, LinkType.ETHERNET);
    }
    batch.count = PacketBatch.CAPACITY;
  }

  private static TcpReceiver receiver(int descriptor) {
    CardSettings card = new CardSettings(CardMode.ARRIVAL_ORDER, true, descriptor, 512);
    AdaptationLayer layer =
        new AdaptationLayer(
            LayerSettings.DEFAULT.withCard(card), PostingPolicy.DEFAULT::application, PlacementListener.NONE);
    return new TcpReceiver(ReceiveSettings.DEFAULT, layer);
  }

  @Benchmark
  @OperationsPerInvocation(PacketBatch.CAPACITY)
  public TcpReceiver place() {
    for (int row = 0; row < PacketBatch.CAPACITY; row++) {
      int round = segments / streams;
      int segment = order.equals("exchanged") ? round ^ (round >> 1 & 1) : round;
      batch.bytes.set(SHORT, batch.offset[row] + SOURCE_PORT, (short) ports[segments++ % streams]);
      batch.bytes.set(INT, batch.offset[row] + SEQUENCE, segment * PAYLOAD);
      batch.time[row] = round;
    }
    receiver.receive(batch, false);
    return receiver;
  }
}
