package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.graph.GraphViewers;
import org.ringscope.ui.graph.canvas.CanvasGraphViewer;
import org.ringscope.ui.tests.watch.Picture;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Pictures of graphs: those that are exported, and one for people to look at; and which viewer draws. */
class GraphPictureTest {
  @TempDir Path folder;

  private static TestGraph pipeline() {
    TestGraph graph = TestGraph.chain("parse", "direction", "classify", "dispatch", "receive");
    graph.nodes.add("transmit");
    graph.arrow("dispatch", "transmit");
    graph.nodes.add("deliver");
    for (int ring = 0; ring < 4; ring++) {
      String name = "rx" + ring;
      graph.nodes.add(name);
      TestGraph.Arrow arrow = graph.arrow("receive", name);
      graph.texts.put(arrow, "131,072");
      graph.widths.put(arrow, 1 + 4 * ring);
      graph.arrow(name, "deliver");
    }
    graph.badges.put("rx3", "1,204 dropped");
    return graph;
  }

  @Test
  void aGraphForPeopleToLookAt() throws IOException {
    try (GraphWindow window = new GraphWindow(GraphViewers.BUILT_IN, pipeline())) {
      window.waitForLayout();
      window.viewer.setSelection(new StructuredSelection("classify"));
      window.paint();
      Path file = Picture.folder().resolve("graph.png");
      Picture.save(file);
      assertTrue(Files.size(file) > 10_000, "size of " + file + ": " + Files.size(file));
    }
  }

  @Test
  void exportedAsSvgItHasItsLabels() throws Exception {
    TestGraph graph = TestGraph.chain("parse", "a < b & \"c\"", "nul \0");
    try (GraphWindow window = new GraphWindow(GraphViewers.BUILT_IN, graph)) {
      window.waitForLayout();
      Path file = folder.resolve("graph.svg");
      window.viewer.export(file);
      waitFor(file, "</svg>");
      Document document = DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
      NodeList texts = document.getElementsByTagName("text");
      Set<String> labels = new TreeSet<>();
      for (int i = 0; i < texts.getLength(); i++) {
        labels.add(texts.item(i).getTextContent());
      }
      assertEquals(Set.of("parse", "a < b & \"c\"", "nul \uFFFD"), labels);
    }
  }

  @Test
  void exportedAsPngItIsTwiceAsSharpAsTheScreen() throws IOException {
    TestGraph graph = TestGraph.chain("parse", "classify");
    try (GraphWindow window = new GraphWindow(GraphViewers.BUILT_IN, graph)) {
      window.waitForLayout();
      window.viewer.setZoom(1);
      int left = window.place("parse").x;
      int right = window.place("classify").x + window.place("classify").width;
      Path file = folder.resolve("graph.png");
      window.viewer.export(file);
      waitFor(file, "IEND");
      ImageData picture = new ImageData(file.toString());
      assertTrue(picture.width > 2 * (right - left), picture.width + " for " + (right - left));
      assertTrue(picture.width < 2 * (right - left) + 100, picture.width + " for " + (right - left));
    }
  }

  private static void waitFor(Path file, String end) {
    Eventually.is(() -> text(file).contains(end), () -> file + " ends with " + end);
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whereThePreferredViewerIsMissingTheBuiltInOneIsMade() {
    IEclipsePreferences node = InstanceScope.INSTANCE.getNode(GraphViewers.NODE);
    Shell shell = new Shell(Display.getCurrent());
    try {
      node.put(GraphViewers.VIEWER, "org.example.missing");
      assertInstanceOf(CanvasGraphViewer.class, GraphViewers.create(shell, SWT.NONE));
      assertEquals(1, shell.getChildren().length);
    } finally {
      node.remove(GraphViewers.VIEWER);
      shell.dispose();
    }
  }
}
