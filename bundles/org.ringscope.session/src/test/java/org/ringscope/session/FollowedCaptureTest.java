package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.GrowingFile;
import org.ringscope.testing.SharedCaptures;

/** A capture that a server sends, recorded and replayed at the same time, as the workbench does it. */
class FollowedCaptureTest {
  @TempDir private Path folder = Path.of("");
  private final ExecutorService others = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  private Future<Void> start(Callable<Void> task) {
    return others.submit(task);
  }

  private static Void serve(ServerSocket server, byte[] first, CountDownLatch more, byte[] rest) throws Exception {
    try (Socket client = server.accept()) {
      OutputStream out = client.getOutputStream();
      out.write(first);
      out.flush();
      more.await();
      out.write(rest);
    }
    return null;
  }

  private static void awaitLength(GrowingFile file, int length) throws InterruptedException {
    while (file.length() < length) {
      file.awaitMore(file.length(), 100);
    }
  }

  @Test
  void packetsCanBeReadBeforeTheServerIsDoneAndAreAllThereAfterwards() throws Exception {
    Path sent = SharedCaptures.file("large/example.pcap");
    byte[] content = Files.readAllBytes(sent);
    byte[] first = Arrays.copyOf(content, 100_001);
    byte[] rest = Arrays.copyOfRange(content, first.length, content.length);
    CountDownLatch more = new CountDownLatch(1);
    GrowingFile file = new GrowingFile(folder.resolve("recorded.pcap"));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String name = "tcp://127.0.0.1:" + server.getLocalPort();
      start(() -> serve(server, first, more, rest));
      Future<Void> recording = start(() -> {
        RemoteCapture.record(name, file);
        return null;
      });
      awaitLength(file, first.length);
      try (CaptureSession session = CaptureSession.follow(file, Scenario.DEFAULT);
          CaptureSession whole = CaptureSession.open(sent, Scenario.DEFAULT)) {
        Future<ReplayResult> replay = others.submit(() -> session.replay(2, false, Progress.NONE));
        while (session.packets() < 100) {
          Thread.onSpinWait();
        }
        long early = session.packets();
        byte[] before = session.bytes(early);
        assertEquals(early, session.seek().atPacket(early).packet());
        more.countDown();
        recording.get();
        replay.get();
        whole.replay(2, false, Progress.NONE);
        assertEquals(whole.packets(), session.packets());
        assertTrue(early < session.packets());
        assertArrayEquals(whole.bytes(early), before);
        assertArrayEquals(whole.bytes(whole.packets()), session.bytes(session.packets()));
        // A further replay reads it from the file, once more.
        session.replay(1, false, Progress.NONE);
        assertEquals(whole.packets(), session.packets());
      }
    }
    assertArrayEquals(content, Files.readAllBytes(file.path()));
  }

  @Test
  void aServerThatSaysNothingMoreIsLeftWhenSomebodyStopsTheFile() throws Exception {
    byte[] content = Files.readAllBytes(SharedCaptures.file("basic/get.pcap"));
    CountDownLatch never = new CountDownLatch(1);
    GrowingFile file = new GrowingFile(folder.resolve("stopped.pcap"));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start(() -> serve(server, content, never, content));
      Future<Void> recording = start(() -> {
        RemoteCapture.record("tcp://127.0.0.1:" + server.getLocalPort(), file);
        return null;
      });
      awaitLength(file, content.length);
      file.stop();
      recording.get();
      assertTrue(file.isWhole());
    }
  }

  @Test
  void whoeverCancelsAReplayNeedNotWaitForTheCaptureToEnd() throws Exception {
    byte[] content = Files.readAllBytes(SharedCaptures.file("basic/get.pcap"));
    GrowingFile file = new GrowingFile(folder.resolve("endless.pcap"));
    Files.write(file.path(), content);
    file.grow(content.length);
    CaptureSession session = CaptureSession.follow(file, Scenario.DEFAULT);
    Future<ReplayResult> replay = others.submit(() -> session.replay(2, false, Progress.NONE));
    while (session.packets() < 1) {
      Thread.onSpinWait();
    }
    session.close();
    assertTrue(replay.get().canceled());
  }

  @Test
  void nobodyThereIsToldInWords() throws Exception {
    GrowingFile file = new GrowingFile(folder.resolve("none.pcap"));
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    IOException why =
        assertThrows(IOException.class, () -> RemoteCapture.record("tcp://127.0.0.1:" + port, file));
    assertTrue(String.valueOf(why.getMessage()).startsWith("No capture comes from tcp://127.0.0.1:"), why::toString);
    assertTrue(file.isWhole());
  }

  @Test
  void whyItsFileCantBeMadeIsSaidInWords() throws IOException {
    Path missing = folder.resolve("none");
    Path there = Files.createFile(folder.resolve("there.pcap"));
    try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      String name = "tcp://127.0.0.1:" + server.getLocalPort();
      Path file = missing.resolve("recorded.pcap");
      assertEquals(
          file + " can't be written: the folder " + missing + " does not exist; create it first.",
          assertThrows(IOException.class, () -> RemoteCapture.record(name, new GrowingFile(file))).getMessage());
      assertEquals(
          there + " is there already.",
          assertThrows(IOException.class, () -> RemoteCapture.record(name, new GrowingFile(there))).getMessage());
    }
  }
}
