package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.testing.SharedCaptures;

class PlaceCommandTest {
  @Test
  void eachDirectionOfEachStreamIsAFile(@TempDir Path folder) throws Exception {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    Path out = folder.resolve("streams");
    CommandRun run = CommandRun.of("place", capture, "--out", out.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    List<String> truth = Files.readAllLines(SharedCaptures.file("truth/tcp/gen_lossy_v4.pcap.txt"));
    int compared = 0;
    for (String line : truth) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        byte[] content = Files.readAllBytes(out.resolve("stream-" + columns[0] + "-" + columns[1] + ".bin"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        assertEquals(columns[4], HexFormat.of().formatHex(digest), line);
        compared++;
      }
    }
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(compared, files.count(), "nothing else stands there");
    }
  }

  @Test
  void theSameCommandPrintsTheSame() throws IOException, InterruptedException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    CommandRun run = CommandRun.of("place", capture, "--json", "--stream", "0", "--buffers", "4x16K");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains("\"bytes\": 400010"), run.out());
    CommandRun again = CommandRun.of("place", capture, "--json", "--stream", "0", "--buffers", "4x16K");
    assertEquals(run.out(), again.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--buffers=many, COUNTxSIZE", "--buffers=0x1, 1 or more buffers", "--stream=-5, 0 or more",
    "--descriptor=0, 1 or more", "--stream=4, numbered from 0", "--stream=-1, 0 or more",
    "--descriptor=1, 64 or more", "--buffers=999999999x1, at most 65536 buffers",
    "--buffers=1x9999999999M, 64 GiB in all"
  })
  void whatCantBeIsSaid(String option, String message) throws IOException, InterruptedException {
    String capture = SharedCaptures.file("reorder/gen_lossy_v4.pcap").toString();
    CommandRun run = CommandRun.of("place", capture, option);
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode(), run.toString());
    assertTrue(run.err().contains(message), run.err());
  }
}
