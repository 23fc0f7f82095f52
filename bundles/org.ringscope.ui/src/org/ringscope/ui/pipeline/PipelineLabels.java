package org.ringscope.ui.pipeline;

import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Quantities;
import org.ringscope.ui.Palette;
import org.ringscope.ui.graph.IGraphStyleProvider;
import org.ringscope.view.pipeline.EdgeCount;
import org.ringscope.view.pipeline.NodeCount;
import org.ringscope.view.pipeline.PacketRoute;
import org.ringscope.view.pipeline.Pipeline;
import org.ringscope.view.pipeline.PipelineEdge;
import org.ringscope.view.pipeline.PipelineNode;

/** How the nodes and edges of a {@link Pipeline} look: rings in their colours, drops in theirs. */
final class PipelineLabels extends LabelProvider implements IGraphStyleProvider, IToolTipProvider {
  private final Display display;
  private @Nullable Pipeline shown;
  private PacketRoute route = PacketRoute.NONE;

  PipelineLabels(Display display) {
    this.display = display;
  }

  void show(Pipeline pipeline) {
    shown = pipeline;
  }

  /**
   * Marks the way of the selected packet.
   *
   * @return whether that is another one than before
   */
  boolean highlight(PacketRoute next) {
    boolean other = !next.equals(route);
    route = next;
    return other;
  }

  private @Nullable NodeCount node(Object element) {
    return shown != null && element instanceof PipelineNode node ? shown.count(node) : null;
  }

  private @Nullable EdgeCount edge(Object element) {
    return shown != null && element instanceof PipelineEdge edge ? shown.count(edge) : null;
  }

  /** Rings tell their counts themselves, so that their edges needn't. */
  @Override
  public String getText(@Nullable Object element) {
    if (element instanceof PipelineNode node) {
      return node.title();
    }
    EdgeCount edge = element == null ? null : edge(element);
    boolean said = element instanceof PipelineEdge(PipelineNode from, PipelineNode to)
        && (isOfRing(to) || isOfRing(from) && !(to instanceof PipelineNode.Drop));
    return edge == null || said || edge.packets() <= 0 ? "" : Quantities.grouped(edge.packets());
  }

  private static boolean isOfRing(PipelineNode node) {
    return node instanceof PipelineNode.Ring || node instanceof PipelineNode.OtherRings;
  }

  @Override
  public String getToolTipText(Object element) {
    if (element instanceof PipelineEdge(PipelineNode from, PipelineNode to)) {
      EdgeCount edge = edge(element);
      return from.title() + " → " + to.title() + (edge == null ? "" : ": " + edge.text());
    }
    NodeCount node = node(element);
    return node == null ? "" : node.toolTip();
  }

  @Override
  public @Nullable Color getFill(Object node) {
    return node instanceof PipelineNode.Ring ring ? Palette.ring(ring.ring()) : null;
  }

  @Override
  public @Nullable Color getLineColor(Object element) {
    Palette palette = Palette.of(display);
    if (element instanceof PipelineNode.Drop) {
      return palette.drop();
    }
    if (!(element instanceof PipelineEdge(PipelineNode from, PipelineNode to)) || route.passes(element)) {
      return null;
    }
    EdgeCount edge = edge(element);
    if (edge != null && edge.packets() == 0) {
      return palette.grid();
    }
    if (to instanceof PipelineNode.Drop) {
      return palette.drop();
    }
    if (to instanceof PipelineNode.Ring ring) {
      return Palette.ring(ring.ring());
    }
    return from instanceof PipelineNode.Ring ring ? Palette.ring(ring.ring()) : null;
  }

  @Override
  public int getLineWidth(Object connection) {
    EdgeCount edge = edge(connection);
    return edge == null ? 1 : edge.width();
  }

  /** Copies are dashed, and what can't be counted. */
  @Override
  public boolean isDashed(Object connection) {
    EdgeCount edge = edge(connection);
    return edge != null && (edge.copies() || !edge.isKnown());
  }

  @Override
  public @Nullable String getDetail(Object element) {
    NodeCount node = node(element);
    return node == null ? null : node.detail();
  }

  @Override
  public @Nullable String getBadge(Object element) {
    NodeCount node = node(element);
    return node == null ? null : node.badge();
  }

  @Override
  public @Nullable Color getBadgeColor(Object element) {
    NodeCount node = node(element);
    Palette palette = Palette.of(display);
    return node == null ? null : switch (node.mark()) {
      case NONE -> null;
      case HOT -> palette.accent();
      case DROPPING -> palette.drop();
    };
  }

  @Override
  public boolean isHighlighted(Object element) {
    return route.passes(element);
  }
}
