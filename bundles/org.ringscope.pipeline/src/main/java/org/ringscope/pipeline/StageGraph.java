package org.ringscope.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small directed graph of stages without cycles, run by one thread at a time. Batches enter at the first stage added.
 *
 * <p>A replay has one graph of {@link Order#FREE} stages a worker and, behind a {@link HandOff}, one graph that holds
 * the {@link Order#ORDERED} stages.
 */
public final class StageGraph {
  /** Hears of each packet whose way ends otherwise than by delivery, for the packet table. */
  @FunctionalInterface
  public interface OutcomeListener {
    void dropped(long packetNumber, DropCause cause);

    /** The packet went to another destination than its own. */
    default void diverted(long packetNumber) {}
  }

  private final List<Node> nodes;
  private final List<Stateful> stateful;
  private final BatchPool pool;
  private final @Nullable OutcomeListener listener;
  private final boolean keepsBatches;

  private StageGraph(Builder builder) {
    pool = builder.pool;
    listener = builder.listener;
    keepsBatches = builder.added.stream().anyMatch(Stage::keepsBatches);
    Map<Stage, Node> byStage = new LinkedHashMap<>();
    builder.edges.forEach((stage, targets) -> byStage.put(stage, new Node(this, stage)));
    builder.edges.forEach((stage, targets) -> {
      Node node = Objects.requireNonNull(byStage.get(stage));
      targets.forEach(
          (outlet, target) -> node.emitter.connect(outlet, Objects.requireNonNull(byStage.get(target))));
    });
    nodes = List.copyOf(byStage.values());
    stateful = byStage.keySet().stream().filter(Stateful.class::isInstance).map(Stateful.class::cast).toList();
    nodes.forEach(Node::requireConnected);
  }

  public static Builder builder(BatchPool pool) {
    return new Builder(pool);
  }

  /** Runs a batch through the graph. */
  public void accept(PacketBatch batch) {
    if (batch.count > 0) {
      nodes.getFirst().accept(batch);
    }
  }

  /** Lets model time run on to {@code time}, ns since the epoch, at every stage. */
  public void advanceTo(long time) {
    for (Node node : nodes) {
      node.stage.advanceTo(time, node.emitter);
      node.emitter.flushAll();
    }
  }

  /** Ends the run: every stage, in the order added, lets go of what it holds. */
  public void finish() {
    for (Node node : nodes) {
      node.stage.finish(node.emitter);
      node.emitter.flushAll();
    }
  }

  /**
   * Stages that a checkpoint holds, in the order in which they were added; to be saved between two batches, when no
   * packet is on its way from one to another.
   */
  public List<Stateful> stateful() {
    return stateful;
  }

  /** Whether what happens to a packet may depend on packets before. */
  public boolean isOrdered() {
    return nodes.stream().anyMatch(node -> node.stage.order() == Order.ORDERED);
  }

  /**
   * Ledgers of the stages that do more than {@linkplain Stage#observes observe}, in the order in which they were added.
   */
  public List<Ledger> ledgers() {
    return nodes.stream().filter(node -> !node.stage.observes()).map(node -> node.ledger).toList();
  }

  /**
   * Checks conservation at every stage.
   *
   * @throws IllegalStateException naming the first stage whose ledger does not add up
   */
  public void requireConservation() {
    for (Node node : nodes) {
      if (node.ledger.held() != node.stage.held()) {
        throw new IllegalStateException(
            "Packets are not conserved: " + node.ledger + ", but the stage holds " + node.stage.held());
      }
    }
  }

  PacketBatch takeBatch() {
    return pool.take();
  }

  /** A batch that the graph took has gone its way. */
  void giveBack(PacketBatch batch) {
    if (!keepsBatches) {
      pool.giveBack(batch);
    }
  }

  void dropped(long packetNumber, DropCause cause) {
    if (listener != null) {
      listener.dropped(packetNumber, cause);
    }
  }

  void diverted(long packetNumber) {
    if (listener != null) {
      listener.diverted(packetNumber);
    }
  }

  static final class Node {
    private final Stage stage;
    private final Ledger ledger;
    private final Emitter emitter;

    Node(StageGraph graph, Stage stage) {
      this.stage = stage;
      ledger = new Ledger(stage.name());
      emitter = new Emitter(graph, ledger, stage.outlets().size());
    }

    void accept(PacketBatch batch) {
      ledger.in += batch.count;
      stage.process(batch, emitter);
      emitter.flushAll();
    }

    void requireConnected() {
      List<String> outlets = stage.outlets();
      for (int i = 0; i < outlets.size(); i++) {
        if (!emitter.isConnected(i)) {
          throw new IllegalStateException("Outlet " + outlets.get(i) + " of stage " + stage.name() + " leads nowhere.");
        }
      }
    }
  }

  /**
   * Collects stages and edges. Add stages so that every edge leads from an earlier one to a later one: there are no
   * cycles then.
   */
  public static final class Builder {
    private final BatchPool pool;
    private final Map<Stage, Map<Integer, Stage>> edges = new LinkedHashMap<>();
    private final List<Stage> added = new ArrayList<>();
    private @Nullable OutcomeListener listener;

    private Builder(BatchPool pool) {
      this.pool = pool;
    }

    public Builder add(Stage stage) {
      if (edges.putIfAbsent(stage, new LinkedHashMap<>()) != null) {
        throw new IllegalArgumentException("Stage " + stage.name() + " is in the graph already.");
      }
      added.add(stage);
      return this;
    }

    /** Leads {@code from}'s outlet named {@code outlet} to {@code to}. */
    public Builder connect(Stage from, String outlet, Stage to) {
      int number = from.outlets().indexOf(outlet);
      if (number < 0) {
        throw new IllegalArgumentException("Stage " + from.name() + " has no outlet " + outlet + ".");
      }
      if (added.indexOf(from) < 0 || added.indexOf(to) <= added.indexOf(from)) {
        throw new IllegalArgumentException(
            "Add " + from.name() + " before " + to.name() + ": edges lead forward only.");
      }
      Objects.requireNonNull(edges.get(from)).put(number, to);
      return this;
    }

    public Builder listener(OutcomeListener listener) {
      this.listener = listener;
      return this;
    }

    public StageGraph build() {
      if (added.isEmpty()) {
        throw new IllegalStateException("A graph needs a stage.");
      }
      return new StageGraph(this);
    }
  }
}
