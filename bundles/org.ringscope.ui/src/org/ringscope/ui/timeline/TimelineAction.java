package org.ringscope.ui.timeline;

import org.ringscope.view.timeline.PlayHead;
import org.ringscope.view.timeline.PlaySpeed;
import org.ringscope.view.timeline.Timeline;

/** What a command does to a Timeline; the command's handler names it in {@code plugin.xml}. */
enum TimelineAction {
  PLAY_OR_PAUSE(timeline -> {
    if (timeline.head().isPlaying()) {
      timeline.head().pause();
    } else {
      timeline.head().play();
    }
  }),
  NEXT_PACKET(timeline -> timeline.head().stepPackets(1)),
  PREVIOUS_PACKET(timeline -> timeline.head().stepPackets(-1)),
  LATER(timeline -> timeline.head().stepTime(timeline.visible().span().length(), 1)),
  EARLIER(timeline -> timeline.head().stepTime(timeline.visible().span().length(), -1)),
  FASTER(timeline -> changeSpeed(timeline.head(), 1)),
  SLOWER(timeline -> changeSpeed(timeline.head(), -1)),
  ZOOM_IN(timeline -> timeline.zoom(1, timeline.head().moment())),
  ZOOM_OUT(timeline -> timeline.zoom(-1, timeline.head().moment())),
  ZOOM_TO_SELECTION(Timeline::zoomToSelection),
  SHOW_ALL(timeline -> timeline.visible().showAll()),
  CLEAR_SELECTION(timeline -> timeline.head().select(null));

  private interface Change {
    void apply(Timeline timeline);
  }

  private final Change change;

  TimelineAction(Change change) {
    this.change = change;
  }

  void apply(Timeline timeline) {
    change.apply(timeline);
  }

  private static void changeSpeed(PlayHead head, int steps) {
    PlaySpeed[] speeds = PlaySpeed.values();
    head.setSpeed(speeds[Math.clamp(head.speed().ordinal() + steps, 0, speeds.length - 1)]);
  }
}
