package org.ringscope.ui.recent;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.ringscope.view.RecentCaptures;

/** Keeps the captures opened last across restarts. For the UI thread. */
public final class RecentStore {
  private static final String NODE = "org.ringscope.ui";
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
    return RecentCaptures.parse(node().get(KEY, ""));
  }

  private static void save(RecentCaptures recent) {
    Preferences node = node();
    node.put(KEY, recent.text());
    try {
      node.flush();
    } catch (BackingStoreException e) {
      // The list is a convenience: a disk that is full must not keep a capture from being opened.
      ILog.of(RecentStore.class).warn("The list of recent captures can't be kept.", e);
    }
  }

  private static Preferences node() {
    return InstanceScope.INSTANCE.getNode(NODE);
  }
}
