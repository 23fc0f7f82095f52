package org.ringscope.nic.steer;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.ringscope.nic.NicColumns;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StageGraph;

/** Sends packets through a stage, one after the other, and says on which ring each left it. */
final class Wire {
  private final BatchPool pool = new BatchPool();
  private final Dissection dissection = new Dissection();
  private final Sink sink = new Sink();
  private final StageGraph graph;

  Wire(Stage stage) {
    graph = StageGraph.builder(pool).add(stage).add(sink).connect(stage, stage.outlets().getFirst(), sink).build();
  }

  /** A frame of a flow; flags count for TCP only. */
  static byte[] frame(boolean tcp, int sourcePort, int destinationPort, int flags) {
    PacketBuilder ip = new PacketBuilder().ethernet(2, 1).ipv4(host(sourcePort), host(destinationPort));
    return tcp
        ? ip.tcp(sourcePort, destinationPort).flags(flags).build()
        : ip.udp(sourcePort, destinationPort).build();
  }

  /** Both directions of a flow have to have the same addresses: the well-known port is the local end's. */
  private static String host(int port) {
    return port < 1024 ? "10.0.0.1" : "10.0.0.2";
  }

  /** @return the ring on which a received packet arrives, or the send ring */
  int pass(byte[] frame, boolean sent, int ring, long time) {
    return pass(frame, sent, ring, 0, time);
  }

  int pass(byte[] frame, boolean sent, int ring, int hash, long time) {
    PacketBatch batch = pool.take();
    batch.count = 1;
    batch.bytes = MemorySegment.ofArray(frame);
    batch.capturedLength[0] = frame.length;
    batch.originalLength[0] = frame.length;
    batch.time[0] = time;
    batch.direction[0] = sent ? PacketBlock.DIRECTION_OUTBOUND : PacketBlock.DIRECTION_INBOUND;
    batch.headers[0] = dissection.dissect(batch.bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    batch.column(NicColumns.RING)[0] = ring;
    batch.column(NicColumns.HASH)[0] = hash;
    graph.accept(batch);
    graph.requireConservation();
    pool.reclaim();
    return sink.ring;
  }

  private static final class Sink implements Stage {
    private int ring;

    @Override
    public String name() {
      return "sink";
    }

    @Override
    public Order order() {
      return Order.FREE;
    }

    @Override
    public List<String> outlets() {
      return List.of();
    }

    @Override
    public void process(PacketBatch in, Emitter out) {
      ring = in.column(NicColumns.RING)[0];
      out.deliver(in.count);
    }
  }
}
