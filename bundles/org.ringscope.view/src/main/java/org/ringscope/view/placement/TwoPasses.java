package org.ringscope.view.placement;

import org.ringscope.session.Progress;

/** Progress of a capture that is read twice: the first time is told as the first half, all others as the second. */
final class TwoPasses implements Progress {
  private final Progress whole;
  private boolean second;
  private long most;

  TwoPasses(Progress whole) {
    this.whole = whole;
  }

  @Override
  public synchronized void read(long bytes, long size) {
    // Threads tell of neighbouring regions in any order; a fall to the beginning is another pass.
    if (bytes < most / 2) {
      second = true;
      most = 0;
    }
    most = Math.max(most, bytes);
    whole.read(size < 0 ? bytes : bytes / 2 + (second ? size / 2 : 0), size);
  }

  @Override
  public boolean isCanceled() {
    return whole.isCanceled();
  }
}
