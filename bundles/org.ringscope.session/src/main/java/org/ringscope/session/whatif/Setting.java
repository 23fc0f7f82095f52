package org.ringscope.session.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.HostText;
import org.ringscope.session.ModerationText;
import org.ringscope.session.Scenario;

/** What can be varied. In this order several are applied: a profile's own rings give way to rings that are varied. */
public enum Setting {
  PROFILE("profile", false) {
    @Override
    Scenario apply(Scenario base, String value) {
      return base.withProfile(NicProfile.require(value));
    }
  },
  RINGS("rings", true) {
    @Override
    Scenario apply(Scenario base, String value) {
      return base.withProfile(base.profile().withRings(number(value)));
    }
  },
  RING_SIZE("ring-size", true) {
    @Override
    Scenario apply(Scenario base, String value) {
      return base.withProfile(base.profile().withRingSize(number(value)));
    }
  },
  HOST("host", false) {
    @Override
    Scenario apply(Scenario base, String value) {
      return base.withHost(HostText.parse(value).withAffinity(base.host().affinity()).withXps(base.host().xps()));
    }
  },
  MODERATION("moderation", false) {
    @Override
    Scenario apply(Scenario base, String value) {
      return base.withHost(base.host().withModeration(ModerationText.parse(value)));
    }
  };

  private final String id;
  private final boolean counted;

  Setting(String id, boolean counted) {
    this.id = id;
    this.counted = counted;
  }

  /** As it is typed. */
  public String id() {
    return id;
  }

  /** Whether values are whole numbers, which have an order. */
  boolean isCounted() {
    return counted;
  }

  /** @throws IllegalArgumentException if {@code value} can't be understood or is out of range */
  abstract Scenario apply(Scenario base, String value);

  static Optional<Setting> named(String id) {
    return Arrays.stream(values()).filter(setting -> setting.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Setting::id).toList();
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException("a whole number, not '" + text + "'", notOne);
    }
  }
}
