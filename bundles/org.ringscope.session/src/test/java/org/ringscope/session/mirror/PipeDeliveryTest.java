package org.ringscope.session.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.Program;

@Timeout(60)
class PipeDeliveryTest {
  private static final DebugNic NIC = SentFrames.nic(true, notice -> {});

  @TempDir private Path folder = Path.of("");
  private final SentFrames sent = new SentFrames();
  private Path pipe = Path.of("");

  @BeforeEach
  void makePipe() throws IOException, InterruptedException {
    pipe = folder.resolve("pipe");
    Program.run("mkfifo", pipe.toString());
  }

  private Delivery open() throws IOException {
    return new MirrorTarget.File(pipe).open(NIC);
  }

  @Test
  void aNamedPipeWaitsForItsReaderWhoGetsAll() throws Exception {
    try (Delivery delivery = open()) {
      CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(this::readPipe);
      delivery.awaitReader();
      sent.send(20_000, delivery);
      delivery.finish();
      ReceivedFrames.of(received.get()).requireEqual(sent.from(1));
      assertEquals(20_000, delivery.counts().frames());
    }
  }

  private byte[] readPipe() {
    try {
      return Files.readAllBytes(pipe);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aReaderThatHasReadEnoughIsAnEndAndNoFailure() throws Exception {
    try (Delivery delivery = open()) {
      Process head = new ProcessBuilder("head", "-c", "100", pipe.toString()).start();
      delivery.awaitReader();
      while (!delivery.isOver()) {
        sent.send(100, delivery);
      }
      assertEquals(0, head.waitFor());
      delivery.finish();
    }
  }

  @Test
  void aPipeThatNobodyReadsCanBeGivenUp() throws Exception {
    Delivery delivery = open();
    sent.send(10, delivery);
    delivery.close();
    while (!delivery.isOver()) {
      Thread.sleep(5);
    }
  }

  @Test
  void whoWaitsForAPipeThatNobodyEmptiesGoesOnWhenItIsGivenUp() throws Exception {
    Delivery delivery = open();
    Process stopped = new ProcessBuilder("sh", "-c", "exec 3<'" + pipe + "'; sleep 60").start();
    delivery.awaitReader();
    Thread replay = Thread.ofPlatform().start(() -> sent.send(20_000, delivery));
    while (replay.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(5);
    }
    delivery.close();
    replay.join();
    stopped.destroyForcibly().waitFor();
  }

  @Test
  void aDeviceThatIsFullIsAFailureInWords() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
    try (Delivery delivery = new MirrorTarget.File(full).open(NIC)) {
      delivery.awaitReader();
      sent.send(1_000, delivery);
      while (!delivery.isOver()) {
        Thread.sleep(5);
      }
      IOException why = assertThrows(IOException.class, delivery::finish);
      assertTrue(String.valueOf(why.getMessage()).contains("No space left on device"), why::toString);
    }
  }

  @Test
  void aStreamStaysOpen() throws Exception {
    Pipe stream = Pipe.open();
    CompletableFuture<byte[]> received = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> {
      try {
        received.complete(Channels.newInputStream(stream.source()).readAllBytes());
      } catch (IOException broken) {
        received.completeExceptionally(broken);
      }
    });
    try (Delivery delivery = new MirrorTarget.Stream("a stream", stream.sink()).open(NIC)) {
      delivery.awaitReader();
      sent.send(1_000, delivery);
      delivery.finish();
    }
    assertTrue(stream.sink().isOpen());
    stream.sink().close();
    ReceivedFrames.of(received.get()).requireEqual(sent.from(1));
  }
}
