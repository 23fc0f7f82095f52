package org.ringscope.session.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.live.Pcap4jSource;
import org.ringscope.testing.Program;

/** On the real loopback interface, where this user may capture. */
class CollectorTest {
  private static final String PAYLOAD = "seen by ringscope collect";

  @TempDir private Path folder = Path.of("");

  private static void requireCapturing() {
    try {
      Pcap4jSource.openInterface("lo", 0, null).close();
    } catch (IOException mayNot) {
      Assumptions.abort("capturing on lo needs root, or CAP_NET_RAW for java: " + mayNot.getMessage());
    }
  }

  @Test
  void aPacketSentMeanwhileIsInTheArchive() throws IOException, InterruptedException {
    Program.require("tar");
    Program.require("tcpdump");
    requireCapturing();
    Path tar = folder.resolve("host.tar");
    List<String> said = new CopyOnWriteArrayList<>();
    assertTrue(new Collector("lo", 1, tar.toString(), line -> {
      said.add(line);
      if (line.contains("capturing on lo")) {
        send();
      }
    }).run(), said::toString);
    Path capture = extract(tar, "capture.pcap");
    assertTrue(new String(Files.readAllBytes(capture), StandardCharsets.ISO_8859_1).contains(PAYLOAD));
    assertEquals("collect: wrote " + tar, said.getLast());
  }

  /** As {@link Collector} captures for the script where there is no tcpdump. */
  @Test
  void libpcapStandsInForTcpdump() throws IOException, InterruptedException {
    requireCapturing();
    Path file = folder.resolve("capture.pcap");
    LiveCapture capture = LiveCapture.start("lo", file);
    send();
    capture.finish();
    assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PAYLOAD));
  }

  @Test
  void anInterfaceThatIsNotThereIsToldByTheScript() throws IOException, InterruptedException {
    if (!Files.isDirectory(Path.of("/sys/class/net"))) {
      Assumptions.abort("no Linux");
    }
    List<String> said = new CopyOnWriteArrayList<>();
    assertFalse(new Collector("nosuch0", 1, folder.resolve("host.tar").toString(), said::add).run());
    assertTrue(said.getLast().contains("there is no interface nosuch0"), said::toString);
  }

  private Path extract(Path tar, String member) throws IOException, InterruptedException {
    Program.run("tar", "-xf", tar.toString(), "-C", folder.toString(), member);
    return folder.resolve(member);
  }

  private static void send() {
    byte[] payload = PAYLOAD.getBytes(StandardCharsets.ISO_8859_1);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(payload, payload.length, InetAddress.getLoopbackAddress(), 9));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
