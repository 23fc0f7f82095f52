package org.ringscope.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ringscope.testing.SharedCaptures;

/** Neither the size of blocks nor the number of workers shows in what is delivered. */
final class ScanOrderTest {
  private static final int SMALL = 60_000;

  @TestFactory
  Stream<DynamicTest> anyNumberOfWorkersAndAnyBlockSizeGiveTheSamePackets() throws IOException {
    return SharedCaptures.files("").stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
  }

  private static void check(Path path) throws IOException, InterruptedException {
    byte[] file = Files.readAllBytes(path);
    Packets.Scan expected = Packets.Scan.of(file, 512 << 10, 1);
    assertEquals(expected, Packets.Scan.of(file, 1024, 2));
    assertEquals(expected, Packets.Scan.of(file, 7 * 1024 + 13, 7));
    if (file.length < SMALL) {
      assertEquals(expected, Packets.Scan.of(file, 1, 1));
      assertEquals(expected, Packets.Scan.of(file, 17, 2));
      assertEquals(expected, Packets.Scan.of(file, 100, 7));
    }
  }
}
