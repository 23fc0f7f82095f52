package org.ringscope.session.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Pipe;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.session.Pace;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Whole replays whose mirrors come out somewhere. */
@Timeout(120)
class MirrorRunTest {
  @TempDir private Path folder = Path.of("");
  private final CompletableFuture<InetSocketAddress> address = new CompletableFuture<>();

  private final MirrorWatch watch = new MirrorWatch() {
    @Override
    public void tell(String notice) {}

    @Override
    public void opened(String mirror, Delivery delivery) {
      delivery.address().ifPresent(address::complete);
    }
  };

  /** A replay with a mirror of all that is received. */
  private static ReplayRequest mirrored(Path capture) {
    return request(capture, List.of(Mirror.of("debug")));
  }

  private static ReplayRequest request(Path capture, List<Mirror> mirrors) {
    return ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT.withMirrors(mirrors));
  }

  private static Mirror ofRing(int ring) {
    return Mirror.of("debug" + ring).withSource(MirrorSource.ALL_RECEIVED.withRing(ring));
  }

  private CompletableFuture<MirrorOutcome> start(ReplayRequest request, String target) {
    String mirror = request.scenario().mirrors().getFirst().name();
    Outlets outlets = new Outlets(Map.of(mirror, List.of(TargetText.parse(target))), true, watch);
    CompletableFuture<MirrorOutcome> result = new CompletableFuture<>();
    Thread.ofPlatform().daemon().start(() -> {
      try {
        result.complete(MirrorRun.run(request, outlets, Progress.NONE));
      } catch (IOException | InterruptedException | RuntimeException failure) {
        result.completeExceptionally(failure);
        address.completeExceptionally(failure);
      }
    });
    return result;
  }

  private static MirrorOutcome run(ReplayRequest request, Map<String, List<MirrorTarget>> targets)
      throws IOException, InterruptedException {
    return MirrorRun.run(request, new Outlets(targets, false, MirrorWatch.NONE), Progress.NONE);
  }

  /** Frames of a little-endian pcap file, read by the plainest means. */
  private static List<ByteBuffer> framesOf(Path pcap) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(pcap)).order(ByteOrder.LITTLE_ENDIAN);
    List<ByteBuffer> frames = new ArrayList<>();
    for (int at = 24; at < file.limit(); at += 16 + file.getInt(at + 8)) {
      byte[] frame = new byte[file.getInt(at + 8)];
      file.get(at + 16, frame);
      frames.add(ByteBuffer.wrap(frame));
    }
    return frames;
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic/mixed.pcap", "basic/get.pcap", "basic/dns.pcap"})
  void tsharkAttachedToThePortGetsWhatIsMirroredAndNothingElse(String name) throws Exception {
    Program.require("tshark");
    Path capture = SharedCaptures.file(name);
    CompletableFuture<MirrorOutcome> mirrored = start(mirrored(capture), "tcp:0");
    Path received = tshark(address.get());
    ReceivedFrames.of(Files.readAllBytes(received)).requireEqual(framesOf(capture));
    assertEquals(framesOf(capture).size(), mirrored.get().deliveries().getFirst().counts().frames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp:0", "tcp:[::1]:0"})
  void tsharkAttachedToTheMirrorOfARingGetsThatRing(String target) throws Exception {
    Program.require("tshark");
    boolean isThere = NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null;
    Assumptions.assumeTrue(isThere || !target.contains("::1"), "this machine has no IPv6 loopback: enable IPv6");
    Path capture = SharedCaptures.file("basic/mixed.pcap");
    long packets = Replay.run(request(capture, List.of()), Progress.NONE).received().packets(2);
    CompletableFuture<MirrorOutcome> mirrored = start(request(capture, List.of(ofRing(2))), target);
    Path received = tshark(address.get());
    List<ByteBuffer> all = framesOf(capture);
    List<ByteBuffer> expected = Program.tsharkFields(received, "frame.packet_id").stream()
        .map(number -> all.get(Integer.parseInt(number) - 1)).toList();
    assertEquals(packets, expected.size());
    ReceivedFrames.of(Files.readAllBytes(received)).requireEqual(expected);
    assertEquals(
        List.of("2"), Program.tsharkFields(received, "frame.interface_queue").stream().distinct().toList());
    assertEquals(0, mirrored.get().deliveries().getFirst().counts().lost());
  }

  private Path tshark(InetSocketAddress port) throws Exception {
    Path received = folder.resolve("received.pcapng");
    String host = port.getAddress().getHostAddress();
    String source = "TCP@" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port.getPort();
    Program.run("tshark", "-q", "-i", source, "-w", received.toString());
    return received;
  }

  @Test
  void aPcapStreamIsReadByTsharkFromASocket() throws Exception {
    Path capture = SharedCaptures.file("basic/mixed.pcap");
    CompletableFuture<MirrorOutcome> mirrored = start(mirrored(capture), "tcp:0,pcap");
    Path received = folder.resolve("received.pcap");
    try (Socket socket = new Socket(address.get().getAddress(), address.get().getPort())) {
      Files.copy(socket.getInputStream(), received);
    }
    mirrored.get();
    assertEquals(
        Program.run("tshark", "-r", capture.toString(), "-x"), Program.run("tshark", "-r", received.toString(), "-x"));
  }

  @Test
  void theFirstDestinationGetsTheSameWithAnyMirrors() throws Exception {
    Path capture = SharedCaptures.file("large/example.pcap");
    String without = outcome(Replay.run(request(capture, List.of()), Progress.NONE));
    assertEquals(without, outcome(run(mirrored(capture), Map.of()).replay()));
    List<Mirror> eight = new ArrayList<>(List.of(Mirror.of("debug")));
    IntStream.range(0, 7).forEach(ring -> eight.add(ofRing(ring)));
    CompletableFuture<MirrorOutcome> mirrored = start(request(capture, eight).withPace(Pace.LIVE), "tcp:0");
    try (Socket stalled = new Socket(address.get().getAddress(), address.get().getPort())) {
      stalled.setReceiveBufferSize(1024);
      assertEquals(without, outcome(mirrored.get().replay()));
    }
  }

  private static String outcome(ReplayResult result) throws IOException {
    return ReportAssembler.report(result).rings().toString() + ReportAssembler.report(result).totals();
  }

  @Test
  void severalTargetsOfAMirrorGetTheSame() throws Exception {
    Path capture = SharedCaptures.file("basic/mixed.pcap");
    Path first = folder.resolve("a.pcapng");
    Path second = folder.resolve("b.pcapng");
    MirrorOutcome result = run(
        mirrored(capture),
        Map.of("debug", List.of(new MirrorTarget.File(first), new MirrorTarget.File(second))));
    assertEquals(2, result.deliveries().size());
    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void aFailedTargetLeavesTheReplayAndTheOthersAlone() throws Exception {
    Path capture = SharedCaptures.file("basic/mixed.pcap");
    Path good = folder.resolve("good.pcapng");
    MirrorOutcome result = run(
        mirrored(capture),
        Map.of("debug", List.of(new MirrorTarget.File(Path.of("/dev/full")), new MirrorTarget.File(good))));
    assertFalse(result.replay().canceled());
    assertTrue(String.valueOf(result.deliveries().getFirst().failure()).contains("No space left on device"));
    ReceivedFrames.of(Files.readAllBytes(good)).requireEqual(framesOf(capture));
  }

  @Test
  void aReplayWhoseOnlyReaderHasGoneEnds() throws Exception {
    Path capture = SharedCaptures.file("large/gen_big64.pcap");
    Pipe pipe = Pipe.open();
    pipe.source().close();
    MirrorOutcome result = run(
        mirrored(capture).withBlockBytes(64 << 10).withPace(Pace.LIVE),
        Map.of("debug", List.of(new MirrorTarget.Stream("a stream", pipe.sink()))));
    assertEquals(0, result.deliveries().getFirst().counts().frames());
    assertEquals(null, result.deliveries().getFirst().failure());
  }

  @Test
  void theCaptureItselfIsNoTargetAndNoTargetStandsThereTwice() throws IOException {
    Path capture = Files.copy(SharedCaptures.file("basic/mixed.pcap"), folder.resolve("own.pcap"));
    Path link = Files.createSymbolicLink(folder.resolve("link.pcap"), capture);
    Path other = folder.resolve("other.pcapng");
    ReplayRequest request = mirrored(capture);
    for (List<MirrorTarget> wrong : List.<List<MirrorTarget>>of(
        List.of(new MirrorTarget.File(link)), List.of(new MirrorTarget.File(other), new MirrorTarget.File(other)))) {
      assertThrows(IOException.class, () -> run(request, Map.of("debug", wrong)));
    }
    assertEquals(-1, Files.mismatch(capture, SharedCaptures.file("basic/mixed.pcap")));
  }

  @Test
  void aServerThatNobodyComesToCanBeCanceled() throws Exception {
    Progress canceled = new Progress() {
      @Override
      public void read(long bytes, long size) {}

      @Override
      public boolean isCanceled() {
        return address.isDone();
      }
    };
    Path capture = SharedCaptures.file("basic/mixed.pcap");
    Outlets outlets = new Outlets(Map.of("debug", List.of(TargetText.parse("tcp:0"))), true, watch);
    assertTrue(MirrorRun.run(mirrored(capture), outlets, canceled).replay().canceled());
  }

  @Test
  void aFileThatCantBeTakenAwayLeavesNoServerBehind() throws Exception {
    MirrorWatch obstructing = new MirrorWatch() {
      @Override
      public void tell(String notice) {}

      @Override
      public void opened(String mirror, Delivery delivery) {
        watch.opened(mirror, delivery);
      }

      @Override
      public void closed(String mirror, Delivery delivery) {
        if (delivery.address().isEmpty()) {
          fillFoldersInPlaceOfFiles();
        }
      }
    };
    Progress canceled = new Progress() {
      @Override
      public void read(long bytes, long size) {}

      @Override
      public boolean isCanceled() {
        return true;
      }
    };
    List<MirrorTarget> targets =
        List.of(new MirrorTarget.File(folder.resolve("out.pcapng")), TargetText.parse("tcp:0"));
    Outlets outlets = new Outlets(Map.of("debug", targets), false, obstructing);
    ReplayRequest request = mirrored(SharedCaptures.file("basic/mixed.pcap"));
    assertThrows(DirectoryNotEmptyException.class, () -> MirrorRun.run(request, outlets, canceled));
    // The thread that waits for clients ends soon afterwards; the port is closed then.
    while (listens(address.get())) {
      Thread.sleep(5);
    }
  }

  private static boolean listens(InetSocketAddress port) throws IOException {
    try (Socket _ = new Socket(port.getAddress(), port.getPort())) {
      return true;
    } catch (ConnectException refused) {
      return false;
    }
  }

  private void fillFoldersInPlaceOfFiles() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
        Files.createFile(Files.createDirectory(file).resolve("other"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCaptureThatAServerSendsIsReplayedAsTheFileIs() throws Exception {
    Path capture = SharedCaptures.file("large/example.pcap");
    CompletableFuture<MirrorOutcome> mirrored = start(mirrored(capture), "tcp:0");
    ReplayRequest remote = ReplayRequest.of(List.of("tcp://127.0.0.1:" + address.get().getPort()), Scenario.DEFAULT);
    ReplayResult received = Replay.run(remote, Progress.NONE);
    assertEquals(
        ReportAssembler.report(mirrored.get().replay()).totals(), ReportAssembler.report(received).totals());
  }
}
