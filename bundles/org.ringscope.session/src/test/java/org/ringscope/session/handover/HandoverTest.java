package org.ringscope.session.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {
  @TempDir Path folder;

  private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();
  private final BlockingQueue<IOException> failures = new LinkedBlockingQueue<>();
  private Path socket = Path.of("");
  private @Nullable HandoverServer server;

  @BeforeEach
  void listen() throws IOException {
    socket = folder.resolve("run").resolve("x.socket");
    server = HandoverServer.listen(socket, opened::add, failures::add);
  }

  @AfterEach
  void close() throws IOException {
    Objects.requireNonNull(server).close();
  }

  /** What the server says to a line, by a client that knows nothing of ours. */
  private String say(String line) throws IOException {
    try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      client.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      return new String(Channels.newInputStream(client).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void capturesReachTheRunningWorkbenchInTheirOrder() throws IOException {
    Path first = Files.createFile(folder.resolve("ä b%20+&\n.pcap"));
    Path second = Files.createFile(folder.resolve("c.pcap"));
    assertTrue(Handover.offer(socket, List.of(first, second)));
    assertEquals(List.of(first, second), opened.poll());
  }

  @Test
  void nobodyElseMayReachTheSocket() throws IOException {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
  }

  @Test
  void onlyExistingFilesAreOpened() throws IOException {
    Path file = Files.createFile(folder.resolve("a.pcap"));
    assertFalse(Handover.offer(socket, List.of(file, folder.resolve("missing.pcap"))));
    assertFalse(Handover.offer(socket, List.of(folder)));
    assertEquals("no no such file\n", say("ringscope/1 open a.pcap\n"));
    assertTrue(opened.isEmpty());
  }

  @Test
  void anythingElseIsRefusedAndTheNextOneServed() throws IOException, InterruptedException {
    assertEquals("no not understood\n", say("GET / HTTP/1.1\n"));
    assertEquals("no not encoded rightly\n", say("ringscope/1 open %zz\n"));
    assertEquals("no no file name\n", say("ringscope/1 open %00\n"));
    assertEquals("no longer than 65536 bytes\n", say("x".repeat(HandoverMessage.LONGEST)));
    assertEquals("no more than 64 captures\n", say("ringscope/1 open" + " a".repeat(65) + "\n"));
    for (int i = 0; i < 5; i++) {
      assertTrue(failures.poll(10, TimeUnit.SECONDS) != null, "each refusal is told");
    }
    assertTrue(Handover.offer(socket, List.of(Files.createFile(folder.resolve("a.pcap")))));
  }

  @Test
  void whoSaysNothingIsNotWaitedForForever() throws IOException {
    try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      String answer = new String(Channels.newInputStream(silent).readAllBytes(), StandardCharsets.UTF_8);
      assertEquals("no nothing came in time\n", answer);
    }
  }

  @Test
  void twoWorkbenchesDoNotListenAtOnePlace() {
    assertThrows(IOException.class, () -> HandoverServer.listen(socket, opened::add, failures::add));
    assertTrue(Files.exists(socket));
  }

  @Test
  void aStaleSocketIsNoWorkbenchAndIsReplaced() throws IOException {
    Path stale = folder.resolve("run").resolve("stale.socket");
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(stale));
    }
    assertTrue(Files.exists(stale), "closing a channel leaves its file");
    Path file = Files.createFile(folder.resolve("a.pcap"));
    assertFalse(Handover.offer(stale, List.of(file)));
    HandoverServer again = HandoverServer.listen(stale, opened::add, failures::add);
    assertTrue(Handover.offer(stale, List.of(file)));
    again.close();
    assertFalse(Files.exists(stale));
  }

  @Test
  void aPathTooLongForASocketIsToldAndNotFatal() {
    Path far = folder.resolve("x".repeat(200)).resolve("x.socket");
    assertThrows(IOException.class, () -> HandoverServer.listen(far, opened::add, failures::add));
    assertFalse(Handover.offer(far, List.of(folder)));
  }

  @Test
  void thePlaceIsTheUsersOwnAndOneAScreen() {
    Path state = Path.of("/home/u/.local/state/ringscope");
    assertEquals(
        Path.of("/run/user/7/ringscope/workbench_99.socket"),
        HandoverPlace.of(Map.of("XDG_RUNTIME_DIR", "/run/user/7", "DISPLAY", ":99"), state));
    assertEquals(
        Path.of("/home/u/.local/state/ringscope/run/workbench.socket"),
        HandoverPlace.of(Map.of("XDG_RUNTIME_DIR", "relative"), state));
  }
}
