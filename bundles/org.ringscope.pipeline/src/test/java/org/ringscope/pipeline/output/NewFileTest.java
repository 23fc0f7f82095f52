package org.ringscope.pipeline.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void closingTwiceTakesNothingFromAnotherFileInTheFolder() throws IOException {
    NewFile given = NewFile.create(folder.resolve("given-up"));
    given.close();
    try (NewFile other = NewFile.create(folder.resolve("other"))) {
      other.channel().write(ByteBuffer.wrap(new byte[] {1}));
      given.close();
      other.commit();
    }
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("other")));
  }
}
