package org.ringscope.view.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpOrderTest {
  @TempDir Path folder;

  private Path file(String name, int second) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "");
    return Files.setLastModifiedTime(file, FileTime.fromMillis(1000L * second));
  }

  @Test
  void namesTellBeforeTimes() throws IOException {
    Path after = file("S-after.txt", 1);
    Path before = file("S-before.txt", 2);
    Path settings = file("x.txt", 3);
    assertEquals(List.of(before, settings, after), DumpOrder.of(List.of(after, settings, before)));
  }

  @Test
  void elseTimesTell() throws IOException {
    Path second = file("a", 20);
    Path first = file("b", 10);
    Path third = file("c", 20);
    assertEquals(List.of(first, second, third), DumpOrder.of(List.of(third, second, first)));
  }
}
