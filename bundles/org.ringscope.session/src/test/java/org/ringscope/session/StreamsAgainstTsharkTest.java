package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.InOrderListener;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamAssembler;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiveStage;
import org.ringscope.stack.tcp.TcpReceiver;
import org.ringscope.testing.SharedCaptures;

/** Each direction of each stream holds the bytes that tshark's "follow,tcp,raw" shows. */
class StreamsAgainstTsharkTest {
  private static final long HELD_BYTES = 64 << 20;
  private static final String NOTHING = "0 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /**
   * The lines of this capture are in random order. tshark begins a stream with its first segment even if it has no
   * payload; here the first payload or SYN begins it, so that 120 bytes before that segment are not lost.
   */
  private static final String SHUFFLED = "test5-lines-randomized.pcap";

  @Test
  void streamsAreTsharks() throws Exception {
    List<String> differences = new ArrayList<>();
    for (Map<String, String> capture : SharedCaptures.summary()) {
      Path name = Path.of(capture.get("file"));
      Path truth = SharedCaptures.file("truth/tcp/" + name.getFileName() + ".txt");
      if (Files.exists(truth)) {
        compare(SharedCaptures.file(capture.get("file")), truth, differences);
      }
    }
    assertEquals(List.of(), differences.stream().filter(line -> !line.startsWith(SHUFFLED)).toList());
    assertEquals(2, differences.size());
  }

  private static void compare(Path capture, Path truth, List<String> differences)
      throws IOException, InterruptedException {
    Map<String, String> ours = digests(capture);
    try (Stream<String> lines = Files.lines(truth)) {
      lines.filter(line -> !line.startsWith("#")).forEach(line -> {
        String[] columns = line.split("\t");
        String key = columns[0] + " " + columns[1];
        String expected = columns[3] + " " + columns[4];
        String actual = ours.getOrDefault(key, NOTHING);
        if (!expected.equals(actual)) {
          differences.add(capture.getFileName() + " " + key + ": tshark " + expected + ", ours " + actual);
        }
      });
    }
  }

  /** Lengths and digests by stream and direction. */
  private static Map<String, String> digests(Path capture) throws IOException, InterruptedException {
    Digests digests = new Digests();
    TcpReceiver receiver =
        new TcpReceiver(ReceiveSettings.DEFAULT, new StreamAssembler(HELD_BYTES, digests));
    ReplayRequest request = ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT);
    List<TcpReceiver> receivers = List.of(receiver);
    StackTaps stack =
        new StackTaps(TcpReceiveStage.ofReceived(receivers, false), TcpReceiveStage.ofSent(receivers));
    Replay.run(request, stack, Progress.NONE);
    return digests.texts();
  }

  private static final class Digests implements InOrderListener {
    private final Map<String, MessageDigest> digests = new TreeMap<>();
    private final Map<String, Long> lengths = new TreeMap<>();

    @Override
    public void bytes(StreamDirection direction, MemorySegment bytes, long offset, int length) {
      add(direction, bytes.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE));
    }

    /** As tshark writes it, with a NUL at its end; what a snap length cut off it leaves out. */
    @Override
    public void missing(StreamDirection direction, long length, Absence why) {
      if (why == Absence.NOT_CAPTURED) {
        add(direction, ("[" + length + " bytes missing in capture file]\0").getBytes(StandardCharsets.US_ASCII));
      }
    }

    private void add(StreamDirection direction, byte[] bytes) {
      String key = direction.stream().number() + " " + (direction.isFromFirstSender() ? "dir0" : "dir1");
      digests.computeIfAbsent(key, unused -> sha256()).update(bytes);
      lengths.merge(key, (long) bytes.length, Long::sum);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      digests.forEach((key, digest) -> texts.put(
          key, lengths.get(key) + " " + HexFormat.of().formatHex(digest.digest())));
      return texts;
    }
  }
}
