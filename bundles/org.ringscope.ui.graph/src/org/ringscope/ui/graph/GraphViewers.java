package org.ringscope.ui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.canvas.CanvasGraphViewer;

/** The graph viewers that bundles offer, and the one that the user prefers. */
public final class GraphViewers {
  /** Where the preference is kept. */
  public static final String NODE = "org.ringscope.ui.graph";

  /** The preference: the id of a viewer. */
  public static final String VIEWER = "viewer";

  /** The id of the viewer that is always there, the default. */
  public static final String BUILT_IN = "org.ringscope.ui.graph.canvas";

  private static final String POINT = "org.ringscope.ui.graph.viewers";

  private GraphViewers() {}

  /**
   * A viewer that can be chosen.
   *
   * @param id what the preference says
   * @param name what people choose by
   */
  public record Choice(String id, String name) {}

  /** What is offered, in no particular order. */
  public static List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (IConfigurationElement viewer : extensions()) {
      choices.add(new Choice(viewer.getAttribute("id"), viewer.getAttribute("name")));
    }
    return choices;
  }

  /** Makes the viewer that the user prefers, or the built-in one if that can't be made. */
  public static GraphViewer create(Composite parent, int style) {
    String preferred = Platform.getPreferencesService().getString(NODE, VIEWER, BUILT_IN, null);
    return create(preferred, parent, style);
  }

  /**
   * Makes a viewer.
   *
   * @param id of a viewer; where there is none of this id, or it can't be made, the built-in one is made instead and
   *     the log says so
   */
  public static GraphViewer create(String id, Composite parent, int style) {
    for (IConfigurationElement viewer : extensions()) {
      if (id.equals(viewer.getAttribute("id"))) {
        GraphViewer made = make(viewer, parent, style);
        if (made != null) {
          return made;
        }
      }
    }
    ILog.of(GraphViewers.class).warn("There is no graph viewer " + id + "; the built-in one takes its place.");
    return new CanvasGraphViewer(parent, style);
  }

  private static IConfigurationElement[] extensions() {
    return Platform.getExtensionRegistry().getConfigurationElementsFor(POINT);
  }

  /** Whatever another bundle's viewer fails by is logged by the platform and leaves nothing on the screen. */
  private static @Nullable GraphViewer make(IConfigurationElement viewer, Composite parent, int style) {
    List<Control> before = Arrays.asList(parent.getChildren());
    GraphViewer made = SafeRunner.run(() -> {
      IGraphViewerFactory factory = (IGraphViewerFactory) viewer.createExecutableExtension("class");
      return factory.createViewer(parent, style);
    });
    if (made == null) {
      Arrays.stream(parent.getChildren()).filter(child -> !before.contains(child)).forEach(Control::dispose);
    }
    return made;
  }
}
