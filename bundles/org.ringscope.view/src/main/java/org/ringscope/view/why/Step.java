package org.ringscope.view.why;

import java.util.List;

/**
 * A step of the card on its way to a ring.
 *
 * @param name what is done, such as {@code hash}
 * @param value what came of it; may be empty
 * @param why what it rests on; may be empty
 * @param steps the parts it is made of
 */
public record Step(String name, String value, String why, List<Step> steps) {
  public Step {
    steps = List.copyOf(steps);
  }

  Step(String name, String value, String why) {
    this(name, value, why, List.of());
  }
}
