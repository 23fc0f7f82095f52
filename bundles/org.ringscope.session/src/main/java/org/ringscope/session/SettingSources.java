package org.ringscope.session;

import java.util.List;
import org.ringscope.nic.ethtool.SettingOrigin;
import org.ringscope.report.SettingSource;

/** Where settings come from, as reports tell it. */
public final class SettingSources {
  private SettingSources() {}

  public static List<SettingSource> of(List<SettingOrigin> origins) {
    return origins.stream()
        .map(origin -> new SettingSource(origin.setting(), origin.value(), origin.source())).toList();
  }
}
