package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringscope.ui.graph.GraphViewers;
import org.ringscope.ui.graph.layout.GraphLayout;
import org.ringscope.ui.graph.shown.GraphColors;

/** The contract of graph viewers, held by every viewer that some bundle offers. */
class GraphViewerTest {
  private static final int MANY = 500;
  private static final int NEAR = 2;

  static List<String> viewers() {
    return GraphViewers.choices().stream().map(GraphViewers.Choice::id).toList();
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void anUpdateChangesALabelAndNothingElse(String id) {
    TestGraph graph = TestGraph.chain("parse", "classify", "receive");
    try (GraphWindow window = new GraphWindow(id, graph)) {
      window.waitForLayout();
      Rectangle place = window.place("classify");
      ImageData before = window.picture(place);
      ImageData neighbour = window.picture("parse");
      graph.texts.put("classify", "CLASS");
      window.viewer.update("classify", null);
      assertFalse(sameBytes(before, window.picture(place)), "another label looks otherwise");
      assertArrayEquals(neighbour.data, window.picture("parse").data, "the neighbour looks as before");
      assertEquals(place, window.place("classify"));
      assertFalse(window.viewer.isLayoutRunning());
      graph.texts.put("classify", "classify");
      window.viewer.refresh();
      assertArrayEquals(before.data, window.picture(place).data, "the first label again, by a refresh");
      assertEquals(1, window.layouts());
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void aNodeWhoseTextGrowsReachesNoOther(String id) {
    TestGraph graph = TestGraph.chain("parse", "classify", "receive");
    try (GraphWindow window = new GraphWindow(id, graph)) {
      window.waitForLayout();
      graph.texts.put("classify", "classify, which needs so much more room than there was that it reaches receive");
      window.viewer.refresh();
      window.waitForLayout();
      assertFalse(window.place("classify").intersects(window.place("receive")), "they stand apart again");
      assertEquals(2, window.layouts());
      window.viewer.refresh();
      assertFalse(window.viewer.isLayoutRunning());
    }
  }

  private static boolean sameBytes(ImageData one, ImageData other) {
    return Arrays.equals(one.data, other.data);
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void whatIsSelectedFromOutsideIsBroughtIntoSight(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.tree(60, 2))) {
      window.waitForLayout();
      window.viewer.setZoom(4);
      List<Object> heard = listen(window);
      for (String node : List.of("node 59", "node 0", "node 31")) {
        window.viewer.setSelection(new StructuredSelection(node), true);
        window.paint();
        assertEquals(List.of(node), window.viewer.getStructuredSelection().toList());
        assertEquals(node, heard.getLast());
        Rectangle place = window.place(node);
        assertTrue(place.intersects(window.room()), node + " in sight: " + place);
      }
    }
  }

  private static List<Object> listen(GraphWindow window) {
    List<Object> heard = new ArrayList<>();
    window.viewer.addPostSelectionChangedListener(
        event -> heard.add(((IStructuredSelection) event.getSelection()).getFirstElement()));
    return heard;
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void aClickSelectsAndADoubleClickOpens(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse", "classify", "receive"))) {
      window.waitForLayout();
      List<Object> heard = listen(window);
      List<Object> opened = new ArrayList<>();
      window.viewer.addOpenListener(
          event -> opened.add(((IStructuredSelection) event.getSelection()).getFirstElement()));
      ImageData before = window.picture(window.room());
      window.click("receive", 1);
      assertEquals(List.of("receive"), window.viewer.getStructuredSelection().toList());
      assertEquals("receive", heard.getLast());
      assertFalse(sameBytes(before, window.picture(window.room())), "what is selected is seen to be so");
      window.click("parse", 2);
      assertEquals(List.of("parse"), opened);
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void aClickOnAConnectionSelectsIt(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse", "classify", "receive"))) {
      window.waitForLayout();
      Rectangle from = window.place("parse");
      Rectangle to = window.place("classify");
      window.click((from.x + from.width + to.x) / 2, from.y + from.height / 2, 1);
      assertEquals(
          List.of(new TestGraph.Arrow("parse", "classify")), window.viewer.getStructuredSelection().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void arrowKeysWalkAlongConnections(String id) {
    TestGraph graph = TestGraph.chain("parse", "classify", "receive");
    graph.nodes.add("alone");
    try (GraphWindow window = new GraphWindow(id, graph)) {
      window.waitForLayout();
      window.viewer.setSelection(new StructuredSelection("parse"));
      List<Object> way = new ArrayList<>();
      for (int key : new int[] {
        SWT.ARROW_RIGHT, SWT.ARROW_RIGHT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_LEFT
      }) {
        Window.press(window.viewer.getControl(), key);
        way.add(window.viewer.getStructuredSelection().getFirstElement());
      }
      assertEquals(List.of("classify", "receive", "receive", "receive", "classify"), way);
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void zoomMakesNodesLargerAndFittingShowsThemAll(String id) {
    TestGraph graph = TestGraph.tree(40, 3);
    try (GraphWindow window = new GraphWindow(id, graph)) {
      window.waitForLayout();
      window.viewer.setZoom(1);
      int width = window.place("node 7").width;
      window.viewer.setZoom(2);
      assertEquals(2, window.viewer.getZoom());
      assertEquals(2 * width, window.place("node 7").width, NEAR);
      window.turnWheel(3, SWT.MOD1);
      assertTrue(window.viewer.getZoom() > 2, "zoomed by the wheel: " + window.viewer.getZoom());
      window.viewer.setZoom(1000);
      assertEquals(4, window.viewer.getZoom());
      window.viewer.zoomToFit();
      window.paint();
      for (String node : graph.nodes) {
        Rectangle place = window.place(node);
        assertEquals(place, place.intersection(window.room()), node + " is in sight");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void layoutsLeadWhereTheyAreCalled(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse", "classify", "receive"))) {
      window.waitForLayout();
      assertEquals(GraphLayout.LAYERED_RIGHT, window.viewer.getGraphLayout());
      assertTrue(window.place("parse").x + window.place("parse").width < window.place("classify").x);
      for (GraphLayout downwards : List.of(GraphLayout.LAYERED_DOWN, GraphLayout.TREE)) {
        window.viewer.setGraphLayout(downwards);
        window.waitForLayout();
        assertTrue(window.place("parse").y + window.place("parse").height < window.place("classify").y);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void manyNodesAreLaidOutWhileTheWindowAnswers(String id) {
    TestGraph graph = TestGraph.tree(MANY, 3);
    try (GraphWindow window = new GraphWindow(id, graph)) {
      // The layout can't have been shown yet: it is shown by this thread, which hasn't looked for events since.
      assertTrue(window.viewer.isLayoutRunning());
      assertNull(window.viewer.getBounds("node 0"));
      window.waitForLayout();
      List<Rectangle> places = graph.nodes.stream().map(window.viewer::getBounds).toList();
      for (int i = 0; i < MANY; i++) {
        for (int j = 0; j < i; j++) {
          assertFalse(places.get(i).intersects(places.get(j)), i + " and " + j + " stand apart");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void aNodeIsDraggedAndOthersStay(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse", "classify", "receive"))) {
      window.waitForLayout();
      window.viewer.setZoom(1);
      window.paint();
      Rectangle before = window.place("classify");
      Rectangle other = window.place("parse");
      window.drag("classify", 30, 90);
      Rectangle after = window.place("classify");
      assertEquals(before.x + 30, after.x, NEAR);
      assertEquals(before.y + 90, after.y, NEAR);
      assertEquals(other, window.place("parse"));
      window.viewer.refresh();
      assertEquals(after, window.place("classify"));
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void whatAFilterHidesTakesItsConnectionsAlong(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse", "classify", "receive"))) {
      window.waitForLayout();
      window.viewer.setSelection(new StructuredSelection("classify"));
      window.viewer.setFilters(new ViewerFilter() {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
          return !element.equals("classify");
        }
      });
      window.waitForLayout();
      assertNull(window.viewer.getBounds("classify"));
      assertTrue(window.viewer.getStructuredSelection().isEmpty());
      window.viewer.setSelection(new StructuredSelection(new TestGraph.Arrow("parse", "classify")));
      assertTrue(window.viewer.getStructuredSelection().isEmpty());
      window.viewer.resetFilters();
      window.waitForLayout();
      window.viewer.setSelection(new StructuredSelection(new TestGraph.Arrow("parse", "classify")));
      assertEquals(1, window.viewer.getStructuredSelection().size());
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void itsColoursAreThoseHandedIn(String id) throws Exception {
    ThemeTest.choose("light");
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse", "classify"))) {
      window.waitForLayout();
      Color[] ground = {new Color(1, 2, 3)};
      window.viewer.setColors(() -> GraphColors.of(
          ground[0], new Color(200, 200, 200), new Color(0, 0, 255), new Color(255, 0, 0)));
      assertEquals(new RGB(1, 2, 3), corner(window));
      ground[0] = new Color(40, 50, 60);
      ThemeTest.choose("dark");
      Eventually.is(() -> corner(window).equals(new RGB(40, 50, 60)), () -> "the other ground: " + corner(window));
    } finally {
      ThemeTest.choose("light");
    }
  }

  private static RGB corner(GraphWindow window) {
    ImageData data = window.picture(new Rectangle(2, 2, 4, 4));
    return data.palette.getRGB(data.getPixel(1, 1));
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void aContentProviderOfAnotherKindIsRefused(String id) {
    try (GraphWindow window = new GraphWindow(id, TestGraph.chain("parse"))) {
      window.waitForLayout();
      assertThrows(
          IllegalArgumentException.class, () -> window.viewer.setContentProvider(ArrayContentProvider.getInstance()));
    }
  }
}
