package org.ringscope.ui.preferences;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.ringscope.view.ReplaySettings;
import org.ringscope.view.TimeFormat;

/** The preferences by name, and what they say now. */
public final class Preferences {
  public static final String TIME_FORMAT = "timeFormat";
  public static final String CONFIRM_OVERWRITE = "confirmOverwrite";
  public static final String REOPEN_CAPTURES = "reopenCaptures";
  public static final String WIRESHARK = "wireshark";
  public static final String PROFILE = "profile";
  public static final String RINGS = "rings";
  public static final String RING_SIZE = "ringSize";

  /** 0 = one a processor. */
  public static final String WORKERS = "workers";

  private static final String NODE = "org.ringscope.ui";
  private static final ScopedPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);

  private Preferences() {}

  public static IPreferenceStore store() {
    return STORE;
  }

  /** Writes changes to the disk now; else they are written when the workbench ends. */
  public static void save() {
    try {
      STORE.save();
    } catch (IOException e) {
      ILog.of(Preferences.class).warn("Preferences could not be written.", e);
    }
  }

  /** How the packet list tells times. */
  public static TimeFormat timeFormat() {
    String name = STORE.getString(TIME_FORMAT);
    return Arrays.stream(TimeFormat.values())
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElse(TimeFormat.SINCE_FIRST);
  }

  /** Whether to ask before an export overwrites a file. */
  public static boolean asksBeforeOverwriting() {
    return STORE.getBoolean(CONFIRM_OVERWRITE);
  }

  /** Whether captures that are open when the workbench is closed open again with it. */
  public static boolean reopensCaptures() {
    return STORE.getBoolean(REOPEN_CAPTURES);
  }

  /** The program that is started as Wireshark; blank for the one that is found. */
  public static String wireshark() {
    return STORE.getString(WIRESHARK);
  }

  /** How captures are replayed when they are opened. */
  public static ReplaySettings replaySettings() {
    return ReplaySettings.of(
        STORE.getString(PROFILE), STORE.getInt(RINGS), STORE.getInt(RING_SIZE), STORE.getInt(WORKERS));
  }
}
