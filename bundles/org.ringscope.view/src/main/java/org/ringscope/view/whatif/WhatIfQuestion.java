package org.ringscope.view.whatif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.whatif.Setting;
import org.ringscope.session.whatif.Variant;
import org.ringscope.session.whatif.Variation;
import org.ringscope.session.whatif.WhatIfRequest;

/**
 * What to vary, as typed.
 *
 * @param base the scenario that variants differ from
 * @param values what to try of each setting to be varied, such as {@code 64..4096}
 * @param findsNoLoss whether the smallest setting that loses nothing is wanted
 */
public record WhatIfQuestion(Path capture, Scenario base, Map<Setting, String> values, boolean findsNoLoss) {
  public WhatIfQuestion {
    values = Map.copyOf(values);
  }

  /** How values of a setting are typed. */
  public static String example(Setting setting) {
    return switch (setting) {
      case PROFILE -> "generic, ixgbe";
      case RINGS -> "1..16 tries each; or 4, 8";
      case RING_SIZE -> "64..4096 doubles; or 256, 1024";
      case HOST -> "250ns/packet,2us/poll; 1us/packet,5us/poll";
      case MODERATION -> "none; gap=50us; timer=8us,count=128";
    };
  }

  /** Values to begin with. */
  public static String proposal(Setting setting) {
    return switch (setting) {
      case PROFILE -> "generic";
      case RINGS -> "1..16";
      case RING_SIZE -> "64..4096";
      case HOST -> "1us/packet,5us/poll";
      case MODERATION -> "none; gap=50us";
    };
  }

  /**
   * Whether a setting is proposed to be varied: rings' sizes, and where nothing could be lost, the host, too.
   */
  public static boolean isProposed(Setting setting, Scenario base) {
    return setting == Setting.RING_SIZE || setting == Setting.HOST && base.host().isInfinitelyFast();
  }

  /** What is wrong with it, in words for people, or null. */
  public @Nullable String problem() {
    if (values.isEmpty()) {
      return "Choose at least one setting to vary.";
    }
    if (findsNoLoss && base.host().isInfinitelyFast() && !values.containsKey(Setting.HOST)) {
      return "There is nothing to find: an infinitely fast host loses no packet. Give a host cost.";
    }
    try {
      request(1);
      return null;
    } catch (IllegalArgumentException wrong) {
      String message = String.valueOf(wrong.getMessage());
      return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
  }

  /** How many variants it makes; 0 where something is wrong. */
  public int variants() {
    return problem() == null ? product().size() : 0;
  }

  /**
   * @param workers threads
   * @throws IllegalArgumentException if there is a {@link #problem}
   */
  public WhatIfRequest request(int workers) {
    ReplayRequest replay = ReplayRequest.of(List.of(capture.toString()), base).withWorkers(workers);
    return new WhatIfRequest(replay, variations(), findsNoLoss, Optional.empty());
  }

  /**
   * The scenario of a variant of the answer.
   *
   * @param name as in the answer, such as {@code rings=4 ring-size=512}
   */
  Scenario scenario(String name) {
    // The search for the smallest setting tries numbers that nobody typed: one setting, and so a variation by itself.
    return product().stream().filter(variant -> variant.name().equals(name)).findFirst()
        .orElseGet(() -> Variation.product(base, List.of(Variation.parse(name))).getFirst())
        .scenario();
  }

  private List<Variant> product() {
    return Variation.product(base, variations());
  }

  private List<Variation> variations() {
    List<Variation> variations = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String typed = values.get(setting);
      if (typed != null) {
        variations.add(Variation.parse(setting.id() + "=" + typed.strip()));
      }
    }
    return variations;
  }
}
