package org.ringscope.session.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringscope.session.Endpoint;

@Timeout(60)
class TcpDeliveryTest {
  private static final Endpoint ANY_PORT = new Endpoint(Optional.empty(), 0);

  /** Longer than a busy machine keeps a client that reads from reading. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  private static final Duration LONG = Duration.ofMinutes(1);

  /** More than sockets' buffers on both sides and the memory of a reader hold. */
  private static final int MORE_THAN_FITS = 40_000;

  private final SentFrames sent = new SentFrames();
  private final ConcurrentLinkedQueue<String> notices = new ConcurrentLinkedQueue<>();

  private TcpDelivery listen(boolean awaitsReaders) throws IOException {
    return listen(awaitsReaders, LONG);
  }

  private TcpDelivery listen(boolean awaitsReaders, Duration patience) throws IOException {
    return TcpDelivery.listen(ANY_PORT, CaptureFormat.PCAPNG, SentFrames.nic(awaitsReaders, notices::add), patience);
  }

  private static Socket connect(TcpDelivery delivery) throws IOException {
    return new Socket(delivery.address().orElseThrow().getAddress(), delivery.address().orElseThrow().getPort());
  }

  /** All that comes until the server closes the connection. */
  private static CompletableFuture<byte[]> readAll(Socket socket) {
    CompletableFuture<byte[]> all = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> {
      try (socket) {
        all.complete(socket.getInputStream().readAllBytes());
      } catch (IOException broken) {
        all.completeExceptionally(broken);
      }
    });
    return all;
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  private static void awaitClients(TcpDelivery delivery, int count) throws InterruptedException {
    await(() -> delivery.counts().clients().attached() == count);
  }

  @Test
  void everyClientGetsEveryFrameFromWhenItCame() throws Exception {
    try (TcpDelivery delivery = listen(true)) {
      CompletableFuture<byte[]> early = readAll(connect(delivery));
      delivery.awaitReader();
      awaitClients(delivery, 1);
      sent.send(3_000, delivery);
      await(() -> delivery.counts().frames() == 3_000);
      CompletableFuture<byte[]> late = readAll(connect(delivery));
      awaitClients(delivery, 2);
      sent.send(5_000, delivery);
      delivery.finish();
      ReceivedFrames.of(early.get()).requireEqual(sent.from(1));
      ReceivedFrames.of(late.get()).requireEqual(sent.from(3_001));
      assertEquals(SentFrames.RINGS, ReceivedFrames.of(late.get()).interfaces());
      assertEquals(13_000, delivery.counts().frames());
      assertEquals(0, delivery.counts().lost());
    }
  }

  @Test
  void aSingleFrameDoesNotWaitForOthers() throws Exception {
    for (boolean awaitsReaders : new boolean[] {true, false}) {
      try (TcpDelivery delivery = listen(awaitsReaders); Socket client = connect(delivery)) {
        awaitClients(delivery, 1);
        sent.send(1, delivery);
        await(() -> delivery.counts().frames() == 1);
        assertTrue(client.getInputStream().read() >= 0);
      }
    }
  }

  @Test
  void whereTheReplayWaitsAClientThatTakesNothingIsSentAway() throws Exception {
    try (TcpDelivery delivery = listen(true, SHORT); Socket stalled = connect(delivery)) {
      awaitClients(delivery, 1);
      CompletableFuture<byte[]> good = readAll(connect(delivery));
      awaitClients(delivery, 2);
      sent.send(MORE_THAN_FITS, delivery);
      delivery.finish();
      ReceivedFrames.of(good.get()).requireEqual(sent.from(1));
      DeliveryCounts counts = delivery.counts();
      assertEquals(1, counts.clients().stalled());
      assertTrue(counts.lost() > 0, counts::toString);
      assertTrue(notices.stream().anyMatch(notice -> notice.contains("took nothing")), notices::toString);
      assertTrue(stalled.isConnected());
    }
  }

  @Test
  void whereNobodyWaitsASlowClientLosesFramesAndGetsTheRestWellFormed() throws Exception {
    try (TcpDelivery delivery = listen(false)) {
      Socket slow = connect(delivery);
      awaitClients(delivery, 1);
      sent.send(MORE_THAN_FITS, delivery);
      long lost = delivery.counts().lost();
      assertTrue(lost > 0);
      CompletableFuture<byte[]> rest = readAll(slow);
      delivery.finish();
      List<ByteBuffer> received = ReceivedFrames.of(rest.get()).frames();
      assertEquals(MORE_THAN_FITS - lost, received.size());
      assertEquals(lost, ReceivedFrames.of(rest.get()).dropped(), "told to the client itself");
      assertEquals(delivery.counts().frames(), received.size());
      assertEquals(0, delivery.counts().clients().stalled());
      List<ByteBuffer> missing = new ArrayList<>(sent.from(1));
      assertTrue(isSubsequence(received, missing));
    }
  }

  @Test
  void eachClientIsToldOfItsOwnLosses() throws Exception {
    try (TcpDelivery delivery = listen(false)) {
      Socket slow = connect(delivery);
      awaitClients(delivery, 1);
      CompletableFuture<byte[]> quick = readAll(connect(delivery));
      awaitClients(delivery, 2);
      sent.send(MORE_THAN_FITS, delivery);
      CompletableFuture<byte[]> rest = readAll(slow);
      delivery.finish();
      for (CompletableFuture<byte[]> client : List.of(rest, quick)) {
        ReceivedFrames received = ReceivedFrames.of(client.get());
        assertEquals(MORE_THAN_FITS - received.frames().size(), received.dropped());
      }
      assertTrue(ReceivedFrames.of(rest.get()).dropped() > 0);
    }
  }

  private static boolean isSubsequence(List<ByteBuffer> part, List<ByteBuffer> whole) {
    int next = 0;
    for (ByteBuffer frame : whole) {
      if (next < part.size() && frame.equals(part.get(next))) {
        next++;
      }
    }
    return next == part.size();
  }

  @Test
  void clientsThatComeAndGoByTheThousandDisturbNobody() throws Exception {
    try (TcpDelivery delivery = listen(true)) {
      CompletableFuture<byte[]> good = readAll(connect(delivery));
      awaitClients(delivery, 1);
      Thread storm = Thread.ofVirtual().start(() -> {
        for (int i = 0; i < 2_000; i++) {
          try {
            connect(delivery).close();
          } catch (IOException refused) {
            continue;
          }
        }
      });
      while (storm.isAlive()) {
        sent.send(50, delivery);
        Thread.sleep(5);
      }
      delivery.finish();
      ReceivedFrames.of(good.get()).requireEqual(sent.from(1));
    }
  }

  @Test
  void moreClientsThanThereMayBeAreTurnedAway() throws Exception {
    List<CompletableFuture<byte[]>> all = new ArrayList<>();
    try (TcpDelivery delivery = listen(true)) {
      for (int i = 0; i < 70; i++) {
        all.add(readAll(connect(delivery)));
      }
      await(() -> delivery.counts().clients().refused() == 6);
      assertEquals(64, delivery.counts().clients().attached());
      sent.send(10, delivery);
      delivery.finish();
    }
    long served = all.stream().filter(bytes -> length(bytes) > 0).count();
    assertEquals(64, served);
  }

  private static int length(CompletableFuture<byte[]> bytes) {
    try {
      return bytes.join().length;
    } catch (CompletionException reset) {
      return reset.getCause() instanceof SocketException ? 0 : -1;
    }
  }

  @Test
  void aClientThatTalksGetsAllTheSame() throws Exception {
    try (TcpDelivery delivery = listen(true)) {
      Socket socket = connect(delivery);
      awaitClients(delivery, 1);
      CompletableFuture<byte[]> received = readAll(socket);
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".repeat(5_000).getBytes());
      sent.send(1_000, delivery);
      delivery.finish();
      ReceivedFrames.of(received.get()).requireEqual(sent.from(1));
    }
  }

  @Test
  void aPortThatIsTakenIsToldAndAHostNobodyKnowsToo() throws Exception {
    try (TcpDelivery first = listen(true)) {
      Endpoint taken = new Endpoint(Optional.empty(), first.address().orElseThrow().getPort());
      DebugNic nic = SentFrames.nic(true, notices::add);
      IOException why = assertThrows(
          IOException.class, () -> TcpDelivery.listen(taken, CaptureFormat.PCAPNG, nic));
      assertTrue(String.valueOf(why.getMessage()).contains("Address already in use"), why::toString);
      assertThrows(
          IOException.class,
          () -> TcpDelivery.listen(new Endpoint(Optional.of("nobody.invalid"), 0), CaptureFormat.PCAPNG, nic));
    }
    assertFalse(notices.isEmpty());
  }
}
