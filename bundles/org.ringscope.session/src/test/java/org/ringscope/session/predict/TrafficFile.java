package org.ringscope.session.predict;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ringscope.capture.PcapWriter;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;

/** A capture of flows, their packets mixed at random. */
public final class TrafficFile {
  private static final long BEGIN = 1_767_225_600_000_000_000L;
  private static final int GAP = 1_000;

  private final List<String> flows = new ArrayList<>();
  private final Random random;

  /** @param seed decides the order of packets, and nothing else */
  public TrafficFile(long seed) {
    random = new Random(seed);
  }

  /** Adds packets of a flow of IPv4, as {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}. */
  public TrafficFile flow(String flow, int packets) {
    for (int i = 0; i < packets; i++) {
      flows.add(flow);
    }
    return this;
  }

  /** Writes what was added in random order, evenly in time. */
  public Path write(Path file) throws IOException {
    Collections.shuffle(flows, random);
    try (PcapWriter writer = PcapWriter.create(file, LinkType.ETHERNET, 262_144)) {
      long time = BEGIN;
      for (String flow : flows) {
        byte[] frame = frame(FlowKey.parse(flow), flow);
        writer.write(time, MemorySegment.ofArray(frame), 0, frame.length, frame.length);
        time += GAP;
      }
      writer.finish();
    }
    return file;
  }

  /** The flows of the packets, as {@link #write} wrote them. */
  public List<String> packets() {
    return flows;
  }

  public Traffic read(Path file) throws IOException, InterruptedException {
    return TrafficReader.read(
        List.of(write(file)), Scenario.DEFAULT, TrafficReader.LEARN_MSS, Progress.NONE).traffic();
  }

  static byte[] frame(FlowKey key, String flow) {
    String[] ends = flow.split(" ");
    PacketBuilder packet = new PacketBuilder()
        .ethernet(0x0200_0000_0001L, 0x0200_0000_00feL)
        .ipv4(ends[1].split(":")[0], ends[3].split(":")[0]);
    return flow.startsWith("tcp4")
        ? packet.tcp(key.sourcePort(), key.destinationPort()).flags(0x10).payload(new byte[100]).build()
        : packet.udp(key.sourcePort(), key.destinationPort()).payload(new byte[100]).build();
  }
}
