package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.export.ShownChoice;

/** The packets that a filter leaves, for whoever needs them once and not on screen. */
public final class FilteredChoice {
  private FilteredChoice() {}

  /**
   * Puts a filter to all packets of a capture; takes its time.
   *
   * @param canceled asked often whether to stop
   * @return null if it was canceled
   * @throws IOException if the filter can't be understood or the capture can't be read any more, in words for people
   */
  public static @Nullable PacketChoice of(CaptureReplay capture, String filter, BooleanSupplier canceled)
      throws IOException {
    CaptureFilter scan = new CaptureFilter(capture);
    scan.wish(filter);
    try {
      scan.run(canceled);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    FilteredPackets matches = scan.matches();
    if (matches == null) {
      throw new IOException("\"" + filter + "\" is no filter.");
    }
    return matches.isComplete() ? ShownChoice.all(matches) : null;
  }
}
