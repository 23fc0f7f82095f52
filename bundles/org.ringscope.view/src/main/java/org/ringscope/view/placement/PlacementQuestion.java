package org.ringscope.view.placement;

import java.io.IOException;
import java.nio.file.Path;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.PlaceWhatIf;
import org.ringscope.stack.place.PlacementListener;

/**
 * Which other settings would place more of a stream directly, in both of its directions.
 *
 * @param settings that others are compared with
 * @param stream number, from 0
 */
public record PlacementQuestion(Path capture, Scenario scenario, PlacementSettings settings, int stream) {
  /**
   * Replays the capture, twice or more. What it answers after it was canceled is not whole.
   *
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public PlacementAnswer answer(Progress progress) throws IOException, InterruptedException {
    PlaceRequest request = settings.request(capture, scenario).withStream(stream);
    return PlacementAnswer.of(settings, PlaceWhatIf.run(request, PlacementListener.NONE, new TwoPasses(progress)));
  }
}
