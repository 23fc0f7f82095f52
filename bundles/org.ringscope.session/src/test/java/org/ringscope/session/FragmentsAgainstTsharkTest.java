package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.Stage;
import org.ringscope.stack.fragment.FragmentLimits;
import org.ringscope.stack.fragment.FragmentReassembly;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Datagrams in fragments become whole with the same packet, and the same bytes, as in tshark. */
class FragmentsAgainstTsharkTest {
  /** 65,543 bytes: a fragment that makes a datagram longer than 65,535 is dropped (RFC 8200, section 4.5). */
  private static final List<String> DIFFERENCES = List.of("frag-15.pcap 59: tshark only");

  private static final int SAME = 235;

  @Test
  void datagramsAreTsharks() throws Exception {
    List<Path> captures = new ArrayList<>(SharedCaptures.files("frag"));
    captures.add(SharedCaptures.file("large/ip-frag.pcap"));
    captures.add(SharedCaptures.file("malformed/gen_frag_ping_of_death.pcap"));
    captures.add(SharedCaptures.file("malformed/ip4_bad_fragment.pcap"));
    List<String> differences = new ArrayList<>();
    int same = 0;
    for (Path capture : captures) {
      same += compare(capture, differences);
    }
    assertEquals(DIFFERENCES, differences);
    assertEquals(SAME, same);
  }

  /** Returns how many datagrams are the same. */
  private static int compare(Path capture, List<String> differences) throws IOException, InterruptedException {
    Map<Long, String> theirs = tsharks(capture);
    Map<Long, String> ours = ours(capture);
    int same = 0;
    Set<Long> packets = new TreeSet<>(theirs.keySet());
    packets.addAll(ours.keySet());
    for (long packet : packets) {
      if (Objects.equals(theirs.get(packet), ours.get(packet))) {
        same++;
      } else {
        String who =
            !ours.containsKey(packet) ? "tshark only" : !theirs.containsKey(packet) ? "ours only" : "other bytes";
        differences.add(capture.getFileName() + " " + packet + ": " + who);
      }
    }
    return same;
  }

  /** Payload in hexadecimal digits by packet number. */
  private static Map<Long, String> tsharks(Path capture) throws IOException, InterruptedException {
    Map<Long, String> datagrams = new TreeMap<>();
    List<String> lines = Program.run(
        "tshark", "-r", capture.toString(), "-o", "ip.defragment:TRUE", "-o", "ipv6.defragment:TRUE", "-T", "fields",
        "-E", "separator=/s", "-E", "occurrence=f", "-e", "frame.number", "-e", "ip.reassembled.data", "-e",
        "ipv6.reassembled.data");
    for (String line : lines) {
      String[] fields = line.strip().split(" +");
      if (fields.length > 1) {
        datagrams.put(Long.parseLong(fields[0]), fields[1]);
      }
    }
    return datagrams;
  }

  private static Map<Long, String> ours(Path capture) throws IOException, InterruptedException {
    Map<Long, String> datagrams = new TreeMap<>();
    FragmentReassembly reassembly = new FragmentReassembly(FragmentLimits.DEFAULT);
    StackTaps stack =
        new StackTaps(new Reassembling("a", reassembly, datagrams), new Reassembling("b", reassembly, datagrams));
    Replay.run(ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT), stack, Progress.NONE);
    return datagrams;
  }

  private record Reassembling(String name, FragmentReassembly reassembly, Map<Long, String> datagrams)
      implements Stage {
    @Override
    public Order order() {
      return Order.ORDERED;
    }

    @Override
    public List<String> outlets() {
      return List.of("all");
    }

    @Override
    public void process(PacketBatch in, Emitter out) {
      for (int i = 0; i < in.count; i++) {
        if (reassembly.take(in, i)) {
          note(reassembly.datagram());
        }
      }
      out.forward(0, in);
    }

    private void note(PacketBatch datagram) {
      MemorySegment bytes = datagram.bytes;
      int header = Ipv4.version(bytes, 0) == 4 ? Ipv4.headerLength(bytes, 0) : Ipv6.HEADER_LENGTH;
      byte[] payload = bytes.asSlice(header, datagram.capturedLength[0] - header).toArray(ValueLayout.JAVA_BYTE);
      datagrams.put(datagram.number[0], HexFormat.of().formatHex(payload));
    }
  }
}
