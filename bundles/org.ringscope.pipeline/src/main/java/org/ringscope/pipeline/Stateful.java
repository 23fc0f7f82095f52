package org.ringscope.pipeline;

/**
 * The checkpoint contract of every {@link Order#ORDERED} stage, and of what counts by ring behind one: a stage restored
 * from what another saved goes on exactly as that one would have. Settings are not saved; both stages were made from
 * the same scenario.
 */
public interface Stateful {
  void save(StateWriter writer);

  void restore(StateReader reader);
}
