package org.ringscope.ui.filter;

import java.util.List;
import org.eclipse.jface.preference.IPreferenceStore;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.filter.FilterHistory;

/** Keeps the filters used last across restarts, the same for all captures. For the UI thread. */
final class FilterHistoryStore {
  private static final String KEY = "filterHistory";

  private FilterHistoryStore() {}

  /** Newest first. */
  static List<String> entries() {
    return load().entries();
  }

  static void add(String filter) {
    FilterHistory history = load();
    history.add(filter);
    IPreferenceStore store = Preferences.store();
    store.setValue(KEY, history.toText());
    Preferences.save();
  }

  private static FilterHistory load() {
    return FilterHistory.parse(Preferences.store().getString(KEY));
  }
}
