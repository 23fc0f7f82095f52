package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jface.viewers.IBaseLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.pipeline.DropCause;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.IGraphStyleProvider;
import org.ringscope.ui.pipeline.PipelineView;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.CardSettings;
import org.ringscope.view.mirror.MirrorSubject;
import org.ringscope.view.pipeline.PipelineEdge;
import org.ringscope.view.pipeline.PipelineNode;

class PipelineViewTest {
  private static final int PACKETS = 400;
  private static final PipelineNode RECEIVE = new PipelineNode.Stage("receive");

  @TempDir Path folder;

  private GraphViewer viewer;

  @BeforeEach
  void open() throws PartInitException {
    Window.closeAll();
    PipelineView view = (PipelineView) Window.page().showView(PipelineView.ID);
    viewer = view.getAdapter(GraphViewer.class);
  }

  @AfterEach
  void closeAll() throws Exception {
    Window.closeAll();
    ThemeTest.choose("light");
  }

  private CaptureReplay openCapture() throws IOException {
    CaptureReplay capture = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), PACKETS))
        .getAdapter(CaptureReplay.class);
    waitForNode(RECEIVE);
    return capture;
  }

  private void waitForNode(PipelineNode node) {
    Eventually.is(() -> viewer.getBounds(node) != null && !viewer.isLayoutRunning(), () -> node + " in its place");
  }

  private static PipelineNode ring(int ring) {
    return new PipelineNode.Ring(ring, false);
  }

  private IGraphStyleProvider style() {
    IBaseLabelProvider labels = viewer.getLabelProvider();
    return (IGraphStyleProvider) labels;
  }

  private static int packetsOf(int ring) {
    int packets = 0;
    for (int n = 1; n <= PACKETS; n++) {
      packets += TestCapture.ring(n) == ring ? 1 : 0;
    }
    return packets;
  }

  /** As a user who sees where the node is: the graph fits its control when that is painted. */
  private void click(PipelineNode node) {
    Window.paint(viewer.getControl());
    Rectangle place = Objects.requireNonNull(viewer.getControlBounds(node));
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.button = 1;
      event.count = 1;
      event.x = place.x + place.width / 2;
      event.y = place.y + place.height / 2;
      viewer.getControl().notifyListeners(type, event);
    }
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("to see which way its packets take through the card");
  }

  @Test
  void ringsTellTheCountsOfTheHashComputedBitByBit() throws IOException {
    openCapture();
    for (int ring = 0; ring < 8; ring++) {
      String detail = String.valueOf(style().getDetail(ring(ring)));
      assertTrue(detail.startsWith(packetsOf(ring) + " packet"), "rx" + ring + ": " + detail);
    }
    assertEquals("400 packets", style().getDetail(RECEIVE));
    assertEquals("400 packets", style().getDetail(PipelineNode.End.HOST));
  }

  @Test
  void aClickFiltersThePacketsAndTheSelectedPacketShowsItsWay() throws IOException {
    CaptureReplay capture = openCapture();
    List<String> filters = new ArrayList<>();
    capture.addFilterListener(filters::add);
    for (int number : new int[] {17, 18}) {
      capture.selectedPacket().select(number);
      int ring = TestCapture.ring(number);
      Eventually.is(() -> style().isHighlighted(ring(ring)), () -> "rx" + ring + " marked");
      assertTrue(style().isHighlighted(new PipelineEdge(RECEIVE, ring(ring))));
      assertTrue(style().isHighlighted(PipelineNode.End.HOST));
      for (int other = 0; other < 8; other++) {
        assertEquals(other == ring, style().isHighlighted(ring(other)), "rx" + other);
      }
    }
    assertEquals(List.of(), filters);
    // The list selects the first match once it has found it: the click comes last.
    click(ring(3));
    assertEquals(List.of("ring == rx3"), filters);
    Eventually.is(() -> Window.filterBox().getText().equals("ring == rx3"), () -> "the filter in its box");
  }

  @Test
  void dropsEndInANodeOfTheirOwn() throws IOException {
    openCapture();
    Spinner size = Window.control(Spinner.class, spinner -> spinner.getMaximum() == CardSettings.LARGEST_RING);
    size.setSelection(1);
    SlowHost.field().setText(SlowHost.TEXT);
    PipelineNode full = new PipelineNode.Drop(DropCause.RING_FULL);
    int sum = 0;
    for (int ring = 0; ring < 8; ring++) {
      int drops = SlowHost.drops(ring, PACKETS);
      PipelineNode node = ring(ring);
      Eventually.is(
          () -> String.valueOf(style().getBadge(node)).endsWith(drops + " dropped"),
          () -> node + " drops " + drops + ", not " + style().getBadge(node));
      sum += drops;
    }
    assertEquals(sum + " packets dropped", style().getDetail(full));
    waitForNode(full);
    click(full);
    Eventually.is(() -> Window.filterBox().getText().equals("cause == ring_full"), () -> "the filter in its box");
  }

  @Test
  void aDebugNicStandsBesideItsRing() throws IOException {
    CaptureReplay capture = openCapture();
    ReplayJob.replay(
        capture,
        capture.debugNics().with(null, capture.debugNics().draft(MirrorSubject.ring(2, false))));
    PipelineNode nic = new PipelineNode.DebugNic("rx2");
    waitForNode(nic);
    String packets = "debug vNIC · " + packetsOf(2) + " packets";
    Eventually.is(() -> packets.equals(style().getDetail(nic)), () -> packets + ", not " + style().getDetail(nic));
    assertTrue(style().isDashed(new PipelineEdge(ring(2), nic)), "copies");
  }

  /** Leaves pictures for people to look at. */
  @Test
  void pictures() throws Exception {
    Window.shell().forceActive();
    CaptureReplay capture = Window.openAndWait(Sample.MICROBURST.writeTo(folder)).getAdapter(CaptureReplay.class);
    waitForNode(RECEIVE);
    capture.selectedPacket().select(1_000);
    ReplayJob.replay(
        capture,
        capture.debugNics().with(null, capture.debugNics().draft(MirrorSubject.ring(2, false))));
    waitForNode(new PipelineNode.DebugNic("rx2"));
    IWorkbenchPage page = Window.page();
    Pictures.save("pipeline-light.png");
    page.toggleZoom(page.getReference(page.findView(PipelineView.ID)));
    Pictures.save("pipeline-large.png");
    ThemeTest.choose("dark");
    Pictures.save("pipeline-dark.png");
    page.toggleZoom(page.getReference(page.findView(PipelineView.ID)));
  }
}
