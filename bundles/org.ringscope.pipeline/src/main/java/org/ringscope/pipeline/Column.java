package org.ringscope.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An int a packet that a bundle adds to the batch: its ring, its security association, its stream. Batches carry
 * columns they know nothing of.
 *
 * <p>Declare a column once, as a static constant of the stage that fills it.
 */
public final class Column {
  private static final AtomicInteger DECLARED = new AtomicInteger();

  private final String name;
  private final int index = DECLARED.getAndIncrement();

  private Column(String name) {
    this.name = name;
  }

  public static Column declare(String name) {
    return new Column(name);
  }

  int index() {
    return index;
  }

  @Override
  public String toString() {
    return name;
  }
}
