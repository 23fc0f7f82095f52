package org.ringscope.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;
import org.ringscope.view.CardSettings;
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
    CardSettings card = ReplaySettings.DEFAULT.card();
    store.setDefault(Preferences.PROFILE, card.profile());
    store.setDefault(Preferences.RINGS, card.rings());
    store.setDefault(Preferences.RING_SIZE, card.ringSize());
    store.setDefault(Preferences.WORKERS, 0);
  }
}
