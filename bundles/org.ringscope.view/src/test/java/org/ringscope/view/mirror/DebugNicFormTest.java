package org.ringscope.view.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.session.ScenarioFile;
import org.ringscope.view.CaptureReplay;

class DebugNicFormTest {
  private static final String SCENARIO = """
      nic: {rings: 4}
      destinations:
        web: {vlan: 7}
      mirrors:
        a: {ring: 1}
      """;

  @TempDir Path folder;
  private CaptureReplay capture;
  private DebugNicForm form;

  @BeforeEach
  void open() throws IOException {
    capture = new CaptureReplay(
        UdpCapture.write(folder.resolve("udp.pcap"), 3), ScenarioFile.parse(SCENARIO, "scenario"));
    form = new DebugNicForm(capture, "");
  }

  @AfterEach
  void close() throws IOException {
    capture.close();
  }

  private static DebugNicSetup of(MirrorSubject.Kind kind, String value) {
    return DebugNicSetup.of("b", new MirrorSubject(kind, value, MirrorSubject.Direction.RECEIVED));
  }

  @Test
  void whatThereIsIsOffered() {
    assertEquals(List.of("0", "1", "2", "3"), form.values(MirrorSubject.Kind.RING));
    assertEquals(List.of("web", "device"), form.values(MirrorSubject.Kind.DESTINATION));
    assertEquals(List.of(), form.values(MirrorSubject.Kind.FLOW));
  }

  @Test
  void whatThereIsNotIsRefused() {
    assertNull(form.problem(of(MirrorSubject.Kind.RING, "3")));
    assertEquals("The card has receive rings 0 to 3.", form.problem(of(MirrorSubject.Kind.RING, "4")));
    assertNull(form.problem(of(MirrorSubject.Kind.DESTINATION, "web")));
    assertEquals("The destinations are: web, device.", form.problem(of(MirrorSubject.Kind.DESTINATION, "db")));
    assertNull(form.problem(of(MirrorSubject.Kind.FLOW, "tcp4 10.0.0.1:1 > 10.0.0.2:2")));
    assertNotNull(form.problem(of(MirrorSubject.Kind.FLOW, "tcp4 10.0.0.1")));
  }

  @Test
  void namesAreUniqueAndPlain() {
    assertEquals(
        "There is a debug vNIC a already.", form.problem(DebugNicSetup.of("a", MirrorSubject.ALL)));
    assertNull(new DebugNicForm(capture, "a").problem(DebugNicSetup.of("a", MirrorSubject.ALL)));
    assertNotNull(form.problem(DebugNicSetup.of("", MirrorSubject.ALL)));
    assertNotNull(form.problem(DebugNicSetup.of("a b", MirrorSubject.ALL)));
  }

  @Test
  void onlyWhatWasReceivedIsDiverted() {
    MirrorSubject flow = MirrorSubject.flow("tcp4 10.0.0.1:1 > 10.0.0.2:2");
    DebugNicSetup diverting =
        new DebugNicSetup("b", flow, true, "", 0, 1, "", List.of(), NicOutlet.MODEL, MirrorPace.NORMAL);
    assertEquals("Only received packets can be diverted.", form.problem(diverting));
  }

  @Test
  void aRateIsReadAsTheCommandLineReadsIt() {
    DebugNicSetup any = DebugNicSetup.of("b", MirrorSubject.ALL);
    for (String rate : List.of("", "1000p/s", "10Mbit/s,burst=1M")) {
      assertNull(form.problem(limited(any, rate)), rate);
    }
    String problem = form.problem(limited(any, "1000"));
    assertTrue(problem != null && problem.startsWith("'1000' is no rate"), problem);
  }

  private static DebugNicSetup limited(DebugNicSetup nic, String rate) {
    return new DebugNicSetup(
        nic.name(), nic.subject(), false, "", 0, 1, rate, List.of(), nic.outlet(), nic.pace());
  }

  @Test
  void aFilterIsCompiled() {
    assumeTrue(BpfProgram.isAvailable(), BpfProgram.HOW_TO_INSTALL);
    assertNull(form.filterProblem(""));
    assertNull(form.filterProblem("udp port 53"));
    String problem = form.filterProblem("udp prt 53");
    assertTrue(problem != null && problem.startsWith("Filter: "), problem);
    assertNotNull(form.filterProblem("x".repeat(3_000)));
  }
}
