package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReplaySettingsTest {
  @Test
  void keptSettingsAreTaken() {
    ReplaySettings settings = ReplaySettings.of("generic", 16, 64, 3);
    assertEquals(16, settings.scenario().profile().rings());
    assertEquals(64, settings.scenario().profile().ringSize());
    assertEquals(3, settings.workers());
  }

  @Test
  void whatMakesNoSenseIsTheDefault() {
    assertEquals(ReplaySettings.DEFAULT, ReplaySettings.of("no such card", 0, -1, 1_000));
  }
}
