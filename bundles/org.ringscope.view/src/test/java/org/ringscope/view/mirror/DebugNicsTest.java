package org.ringscope.view.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.ScenarioFile;
import org.ringscope.testing.Program;
import org.ringscope.view.CaptureReplay;

class DebugNicsTest {
  private static final int PACKETS = 10;
  private static final String FLOW = "udp4 10.0.0.1:1001 > 192.0.2.10:53";

  @TempDir Path folder;

  private CaptureReplay capture() throws IOException {
    return UdpCapture.replayed(folder.resolve("udp.pcap"), PACKETS);
  }

  private static void replay(CaptureReplay capture, DebugNicSetup nic) {
    capture.wish(capture.debugNics().with(null, nic));
    capture.run(() -> false);
  }

  private static DebugNicRow row(CaptureReplay capture) {
    return new DebugNicTable(capture.debugNics()).look(0).getFirst();
  }

  @Test
  void eachHasANameOfItsOwn() throws IOException {
    try (CaptureReplay capture = capture()) {
      DebugNics nics = capture.debugNics();
      assertEquals("rx3", nics.draft(MirrorSubject.ring(3, false)).name());
      replay(capture, nics.draft(MirrorSubject.ring(3, false)));
      replay(capture, nics.draft(MirrorSubject.ring(3, false)));
      replay(capture, nics.draft(MirrorSubject.ring(3, false)));
      assertEquals(List.of("rx3", "rx3-2", "rx3-3"), nics.list().stream().map(DebugNicSetup::name).toList());
      capture.wish(nics.without(nics.list().get(1)));
      assertEquals("rx3-2", nics.draft(MirrorSubject.ring(3, false)).name());
    }
  }

  @Test
  void aFlowOfTheCaptureIsCounted() throws IOException {
    try (CaptureReplay capture = capture()) {
      assertEquals(Optional.of(MirrorSubject.flow(FLOW)), MirrorSubject.flowOf(capture, 1));
      assertEquals(Optional.empty(), MirrorSubject.flowOf(capture, PACKETS + 1));
      DebugNicSetup nic = capture.debugNics().draft(MirrorSubject.flow(FLOW));
      replay(capture, nic);
      // Every second packet comes from port 1001.
      assertEquals("5", row(capture).text(DebugNicColumn.MATCHED));
      assertEquals("idle", row(capture).text(DebugNicColumn.STATE));
      DebugNicSetup sampled = new DebugNicSetup(
          "some", nic.subject(), false, "udp", 20, 5, "", List.of(), NicOutlet.MODEL, MirrorPace.MAX);
      capture.wish(capture.debugNics().with(nic, sampled));
      capture.run(() -> false);
      DebugNicRow row = row(capture);
      assertEquals(sampled, row.nic());
      assertEquals(FLOW + ", received and sent, udp, 1 of 5, first 20 bytes", row.text(DebugNicColumn.MIRRORS));
      assertEquals("1", row.text(DebugNicColumn.CARRIED));
      assertEquals("4 sampled out", row.text(DebugNicColumn.LOST));
      assertEquals("model only", row.text(DebugNicColumn.OUTLET));
    }
  }

  @Test
  void whatAFormDoesNotShowStays() throws IOException {
    String text = "mirrors:\n  a: {ring: 2, destination: device, rate: 10kp/s, encapsulate: "
        + "'vxlan,from=192.0.2.1,to=192.0.2.2,vni=7'}\n";
    Path file = UdpCapture.write(folder.resolve("udp.pcap"), PACKETS);
    try (CaptureReplay capture = new CaptureReplay(file, ScenarioFile.parse(text, "text"))) {
      capture.run(() -> false);
      DebugNicSetup nic = capture.debugNics().list().getFirst();
      assertEquals("destination device, at most 10kp/s, ring 2, in VXLAN", nic.mirrors());
      DebugNicSetup other = new DebugNicSetup(
          "b", nic.subject(), true, "udp", 0, 1, nic.rate(), nic.further(), nic.outlet(), nic.pace());
      capture.wish(capture.debugNics().with(nic, other));
      String expected = text.replace("  a:", "  b:").replace("ring: 2", "ring: 2, filter: udp, binding: divert");
      assertEquals(ScenarioFile.parse(expected, "text").mirrors(), capture.scenario().mirrors());
    }
  }

  @Test
  void oneComesOutInAFile() throws IOException, InterruptedException {
    try (CaptureReplay capture = capture()) {
      Path file = folder.resolve("out.pcapng");
      NicOutlet outlet = new NicOutlet(NicOutlet.Kind.FILE, file.toString());
      replay(capture, DebugNicSetup.of("a", MirrorSubject.flow(FLOW)).withOutlet(outlet));
      DebugNicRun run = Objects.requireNonNull(capture.debugNics().begin("a"));
      assertNull(capture.debugNics().begin("a"), "one at a time");
      run.run(() -> false, percent -> {});
      assertEquals(DebugNicRun.State.DONE, run.state());
      assertEquals("5", row(capture).text(DebugNicColumn.DELIVERED));
      assertEquals(Collections.nCopies(5, "1001"), Program.tsharkFields(file, "udp.srcport"));
      assertNotNull(capture.debugNics().begin("a"), "once more");
    }
  }

  @Test
  void aFileThatCanNotBeWrittenFailsInItsRow() throws IOException {
    try (CaptureReplay capture = capture()) {
      NicOutlet outlet = new NicOutlet(NicOutlet.Kind.FILE, folder.resolve("no/out.pcapng").toString());
      replay(capture, DebugNicSetup.of("a", MirrorSubject.ALL).withOutlet(outlet));
      Objects.requireNonNull(capture.debugNics().begin("a")).run(() -> false, percent -> {});
      DebugNicRow row = row(capture);
      assertTrue(row.failed());
      assertEquals("failed", row.text(DebugNicColumn.STATE));
      assertTrue(row.message().startsWith("a: "), row.message());
    }
  }

  @Test
  void theFileBesideTheCaptureTakesWhatWasChanged() throws IOException {
    try (CaptureReplay capture = capture()) {
      DebugNicSetup nic = DebugNicSetup.of("a", MirrorSubject.ring(2, true));
      capture.wish(capture.debugNics().with(null, nic));
      MirrorFile.save(capture.file(), capture.scenario(), null, null);
      Path file = folder.resolve("udp.ringscope.yaml");
      assertTrue(Files.notExists(file), "only where there is one");
      Files.writeString(file, "# mine\nmirrors:\n  old: {ring: 1}\n  same: {sample: 2}   # stays\n");
      capture.wish(ScenarioFile.read(file));
      DebugNicSetup old = capture.debugNics().list().getFirst();
      capture.wish(capture.debugNics().with(old, nic));
      MirrorFile.save(capture.file(), capture.scenario(), "old", "a");
      assertEquals(
          "# mine\nmirrors:\n  a: {ring: 2, direction: send}\n  same: {sample: 2}   # stays\n", Files.readString(file));
      assertEquals(capture.scenario().mirrors(), ScenarioFile.read(file).mirrors());
    }
  }
}
