package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.handover.Handover;
import org.ringscope.session.handover.HandoverPlace;
import org.ringscope.ui.WorkbenchState;

class LaterStartTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  @Test
  void itsCapturesOpenInThisWindow() throws IOException {
    Path file = TestCapture.write(folder.resolve("later.pcap"), 5);
    Path place = HandoverPlace.of(System.getenv(), WorkbenchState.base());
    CompletableFuture<Boolean> taken = CompletableFuture.supplyAsync(() -> Handover.offer(place, List.of(file)));
    Eventually.is(() -> taken.getNow(false), () -> "taken by this workbench, which listens at " + place);
    Eventually.is(() -> Window.page().getActiveEditor() != null, () -> "an editor");
    assertEquals("later.pcap", Window.page().getActiveEditor().getTitle());
  }
}
