package org.ringscope.view.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was loaded and found out about the machine that a capture comes from. Thread-safe. */
public final class HostSide {
  private final Runnable changed;
  private volatile @Nullable HostFindings findings;
  private volatile @Nullable HostPrediction prediction;

  /** @param changed run by whoever sets something */
  public HostSide(Runnable changed) {
    this.changed = changed;
  }

  /** What ethtool said there, if it was loaded. */
  public Optional<HostFindings> findings() {
    return Optional.ofNullable(findings);
  }

  /** Takes what ethtool said; a prediction made without it is forgotten. */
  public void setFindings(HostFindings loaded) {
    prediction = null;
    findings = loaded;
    changed.run();
  }

  /** The prediction, if one was made. */
  public Optional<HostPrediction> prediction() {
    return Optional.ofNullable(prediction);
  }

  public void setPrediction(HostPrediction made) {
    prediction = made;
    changed.run();
  }
}
