package org.ringscope.ui.recent;

import java.nio.file.Path;
import java.util.List;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.RecentCaptures;

/** Keeps the captures opened last across restarts. For the UI thread. */
public final class RecentStore {
  private static final String KEY = "recentCaptures";

  private RecentStore() {}

  /** Newest first. */
  public static List<Path> files() {
    return load().files();
  }

  public static void opened(Path file) {
    save(load().with(file));
  }

  /** Forgets them all. */
  public static void clear() {
    save(RecentCaptures.NONE);
  }

  private static RecentCaptures load() {
    return RecentCaptures.parse(Preferences.store().getString(KEY));
  }

  private static void save(RecentCaptures recent) {
    Preferences.store().setValue(KEY, recent.text());
    Preferences.save();
  }
}
