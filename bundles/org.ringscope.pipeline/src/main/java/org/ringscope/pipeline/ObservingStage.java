package org.ringscope.pipeline;

import java.util.List;

/** A stage that only looks at packets and forwards all. */
public abstract class ObservingStage implements Stage {
  private final String name;
  private final Order order;
  private final List<String> outlets;

  protected ObservingStage(String name, Order order, String outlet) {
    this.name = name;
    this.order = order;
    outlets = List.of(outlet);
  }

  /** Looks at each packet of a batch. */
  protected abstract void look(PacketBatch in);

  @Override
  public final void process(PacketBatch in, Emitter out) {
    look(in);
    out.forward(0, in);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Order order() {
    return order;
  }

  @Override
  public final List<String> outlets() {
    return outlets;
  }

  @Override
  public final boolean observes() {
    return true;
  }
}
