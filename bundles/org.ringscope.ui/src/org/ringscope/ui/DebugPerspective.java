package org.ringscope.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.ringscope.ui.comparison.ComparisonView;
import org.ringscope.ui.host.CountersView;
import org.ringscope.ui.host.PredictionView;
import org.ringscope.ui.host.SuggestionView;
import org.ringscope.ui.mirror.DebugNicsView;
import org.ringscope.ui.occupancy.OccupancyView;
import org.ringscope.ui.packet.PacketView;
import org.ringscope.ui.path.PathView;
import org.ringscope.ui.path.PathsView;
import org.ringscope.ui.pipeline.PipelineView;
import org.ringscope.ui.placement.PlacementView;
import org.ringscope.ui.problems.ProblemsView;
import org.ringscope.ui.rings.RingsView;
import org.ringscope.ui.timeline.TimelineView;
import org.ringscope.ui.why.WhyView;

/** The default perspective: packets on the left, what the card did with them on the right, time beneath both. */
public final class DebugPerspective implements IPerspectiveFactory {
  public static final String ID = "org.ringscope.ui.debugPerspective";

  /** Where views stand that tell more of what is above. */
  private static final String BELOW_PACKETS = "org.ringscope.ui.belowPackets";

  private static final float EDITOR_SHARE = 0.62f;
  private static final float ABOVE_TIMELINE = 0.83f;
  private static final float ABOVE_PACKET = 0.64f;

  @Override
  public void createInitialLayout(IPageLayout layout) {
    // First below everything, then beside the packets: so the Timeline has the full width.
    layout.addView(TimelineView.ID, IPageLayout.BOTTOM, ABOVE_TIMELINE, layout.getEditorArea());
    layout.getViewLayout(TimelineView.ID).setCloseable(false);
    layout.addView(RingsView.ID, IPageLayout.RIGHT, EDITOR_SHARE, layout.getEditorArea());
    IFolderLayout below =
        layout.createFolder(BELOW_PACKETS, IPageLayout.BOTTOM, ABOVE_PACKET, layout.getEditorArea());
    below.addView(PacketView.ID);
    below.addView(PathView.ID);
    below.addView(PathsView.ID);
    below.addView(WhyView.ID);
    below.addView(CountersView.ID);
    below.addView(PredictionView.ID);
    below.addView(SuggestionView.ID);
    below.addView(OccupancyView.ID);
    below.addView(PipelineView.ID);
    below.addView(PlacementView.ID);
    below.addView(DebugNicsView.ID);
    below.addView(ComparisonView.ID);
    below.addView(ProblemsView.ID);
    layout.addShowViewShortcut(RingsView.ID);
    layout.addShowViewShortcut(PacketView.ID);
    layout.addShowViewShortcut(PathView.ID);
    layout.addShowViewShortcut(PathsView.ID);
    layout.addShowViewShortcut(WhyView.ID);
    layout.addShowViewShortcut(CountersView.ID);
    layout.addShowViewShortcut(PredictionView.ID);
    layout.addShowViewShortcut(SuggestionView.ID);
    layout.addShowViewShortcut(TimelineView.ID);
    layout.addShowViewShortcut(OccupancyView.ID);
    layout.addShowViewShortcut(PipelineView.ID);
    layout.addShowViewShortcut(PlacementView.ID);
    layout.addShowViewShortcut(DebugNicsView.ID);
    layout.addShowViewShortcut(ComparisonView.ID);
    layout.addShowViewShortcut(ProblemsView.ID);
  }
}
