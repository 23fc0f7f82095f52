package org.ringscope.view.counters;

import java.util.OptionalLong;

/**
 * A real counter beside what the model says of the same thing.
 *
 * @param place {@code rx3}, {@code tx3}, {@code vNIC} or {@code device}: where it is counted
 * @param counter what is counted, in the canonical set's words
 * @param name the driver's name
 * @param model absent where the model counts no such thing
 * @param real the card's number, unsigned
 * @param note what a person has to know of it; may be empty
 */
public record CounterRow(String place, String counter, String name, OptionalLong model, long real, String note) {
  /** Real less model; absent where there is no model. */
  public OptionalLong difference() {
    return model.isEmpty() ? OptionalLong.empty() : OptionalLong.of(real - model.getAsLong());
  }
}
