package org.ringscope.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;
import org.ringscope.view.ReplaySettings;
import org.ringscope.view.TimeFormat;

/** What holds until the user says otherwise. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {
  @Override
  public void initializeDefaultPreferences() {
    IPreferenceStore store = Preferences.store();
    store.setDefault(Preferences.TIME_FORMAT, TimeFormat.SINCE_FIRST.name());
    store.setDefault(Preferences.CONFIRM_OVERWRITE, true);
    store.setDefault(Preferences.REOPEN_CAPTURES, true);
    store.setDefault(Preferences.PROFILE, ReplaySettings.DEFAULT.profileName());
    store.setDefault(Preferences.RINGS, ReplaySettings.DEFAULT.rings());
    store.setDefault(Preferences.RING_SIZE, ReplaySettings.DEFAULT.ringSize());
    store.setDefault(Preferences.WORKERS, 0);
  }
}
