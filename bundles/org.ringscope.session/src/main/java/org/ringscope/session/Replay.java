package org.ringscope.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.FlowStage;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketSource;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.Turns;
import org.ringscope.pipeline.conversation.ConversationStage;
import org.ringscope.session.seek.Checkpoints;

/** Replays captures through the model of the card. */
public final class Replay {
  private Replay() {}

  /**
   * Runs a replay to its end, or until {@code progress} cancels it.
   *
   * @throws IOException if a capture can't be opened or read, or a filter can't be compiled; the message is for people
   * @throws InterruptedException if the calling thread is interrupted; the workers have ended then
   */
  public static ReplayResult run(ReplayRequest request, Progress progress) throws IOException, InterruptedException {
    return run(request, MirrorSinks.NONE, progress);
  }

  /**
   * As {@link #run(ReplayRequest, Progress)}, with outlets for the scenario's debug virtual NICs.
   *
   * @throws IOException as for {@link #run(ReplayRequest, Progress)}
   * @throws InterruptedException as for {@link #run(ReplayRequest, Progress)}
   */
  public static ReplayResult run(ReplayRequest request, MirrorSinks sinks, Progress progress)
      throws IOException, InterruptedException {
    try (OpenCaptures captures = OpenCaptures.open(request, progress)) {
      return run(request, captures, Attached.NOTHING.withSinks(sinks), progress);
    }
  }

  /**
   * Runs a replay in which {@code receive} stands where the receive rings are, fed with the received packets in order.
   *
   * @param receive an ordered {@link org.ringscope.nic.RingStage} with the outlet {@code ReceiveStage.RECEIVED}
   * @throws IOException as for {@link #run(ReplayRequest, Progress)}
   * @throws InterruptedException as for {@link #run(ReplayRequest, Progress)}
   */
  public static ReplayResult runInto(Stage receive, ReplayRequest request, Progress progress)
      throws IOException, InterruptedException {
    try (OpenCaptures captures = OpenCaptures.open(request, progress)) {
      return run(request, captures, Attached.NOTHING.withReceive(receive), progress);
    }
  }

  /**
   * As {@link #run(ReplayRequest, Progress)}, with a stage of the caller's that sees every packet in capture order, its
   * direction resolved, before the rings do.
   *
   * @param observer makes that stage, which only looks and forwards all, from the interfaces met so far
   */
  public static ReplayResult observe(
      ReplayRequest request, Function<Supplier<List<CaptureInterface>>, Stage> observer, Progress progress)
      throws IOException, InterruptedException {
    try (OpenCaptures captures = OpenCaptures.open(request, progress)) {
      List<Stage> observers = List.of(observer.apply(captures.source()::interfaces));
      return run(request, captures, Attached.NOTHING.withObservers(observers), progress);
    }
  }

  /**
   * As {@link #run(ReplayRequest, Progress)}, with a stack behind the rings that hears of received and sent packets in
   * the order in which the host does.
   *
   * @throws IOException as for {@link #run(ReplayRequest, Progress)}
   * @throws InterruptedException as for {@link #run(ReplayRequest, Progress)}
   */
  public static ReplayResult run(ReplayRequest request, StackTaps stack, Progress progress)
      throws IOException, InterruptedException {
    try (OpenCaptures captures = OpenCaptures.open(request, progress)) {
      return run(request, captures, Attached.NOTHING.withStack(stack), progress);
    }
  }

  /**
   * Runs a replay for those who look at its packets.
   *
   * @param packetTable where every packet's row is to be written
   * @param checkpoints of the ordered stages, if there are any
   */
  static ReplayResult run(
      ReplayRequest request,
      OpenCaptures captures,
      PacketIndex packetTable,
      Checkpoints checkpoints,
      Progress progress)
      throws IOException, InterruptedException {
    return run(request, captures, Attached.NOTHING.withTable(packetTable, checkpoints), progress);
  }

  private static ReplayResult run(
      ReplayRequest request, OpenCaptures captures, Attached attached, Progress progress)
      throws IOException, InterruptedException {
    PacketIndex packetTable = attached.packetTable();
    Scenario scenario = request.scenario();
    PacketSource source = captures.source();
    StageSet stages = new StageSet(
        scenario, request.frames(), source::interfaces, packetTable == null ? null : new OutcomeEntry(packetTable));
    Selection selection =
        scenario.selects() ? new Selection(scenario, source::interfaces, captures.filterCompiler()) : null;
    Mirrors mirrors = Mirrors.open(scenario, source::interfaces, captures.filterCompiler(), attached.sinks());
    ReplayRun.Ordered ordered = ordered(request, captures, stages, attached, mirrors, progress);
    ReplayRun run = new ReplayRun(source, request.blockBytes(), stages, selection, ordered, packetTable, progress);
    List<ReplayWorker> workers = new ArrayList<>();
    for (int i = 0; i < request.workers(); i++) {
      workers.add(new ReplayWorker(run));
    }
    runAll(workers, run);
    if (selection != null && !progress.isCanceled()) {
      selection.requireInterface();
    }
    workers.forEach(ReplayWorker::finish);
    if (ordered != null) {
      ordered.back().graph().finish();
    }
    return ReplayResult.of(request, captures, workers, ordered, progress.isCanceled());
  }

  private static ReplayRun.@Nullable Ordered ordered(
      ReplayRequest request,
      OpenCaptures captures,
      StageSet stages,
      Attached attached,
      Mirrors mirrors,
      Progress progress) {
    PacketIndex packetTable = attached.packetTable();
    Stage receive = attached.receive();
    ConversationStage conversations = request.conversations()
        ? new ConversationStage(ConversationStage.MOST_CONVERSATIONS, captures.source()::interfaces)
        : null;
    FlowStage flows = request.top() == 0 ? null : new FlowStage(FlowStage.MOST_FLOWS);
    FollowStage follow = stages.follow();
    Stage table = follow == null || packetTable == null ? null : stages.packetTable(packetTable);
    List<Stage> observers = observers(attached.observers(), follow, table, conversations, flows);
    StageSet.Behind behind = new StageSet.Behind(mirrors.taps(), attached.stack());
    boolean anyOrder = request.scenario().host().isInfinitelyFast()
        && observers.isEmpty()
        && behind.isNothing()
        && !request.pace().isGated();
    if (anyOrder && receive == null) {
      return null;
    }
    BatchPool pool = new BatchPool();
    Stage rings = receive == null ? stages.receive(request.occupancy(), !behind.isNothing()) : receive;
    StageSet.Back back = stages.back(pool, observers, rings, behind);
    Turns turns = new Turns();
    BooleanSupplier ended = () -> progress.isCanceled() || turns.isStopped();
    Consumer<PacketBatch> entrance = request.pace().isGated()
        ? new PaceGate(request.pace(), back.graph(), pool, ended)::pass
        : back.graph()::accept;
    return new ReplayRun.Ordered(
        back, entrance, pool, turns, mirrors, follow, conversations, flows, attached.checkpoints());
  }

  private static List<Stage> observers(List<Stage> first, @Nullable Stage... wanted) {
    List<Stage> observers = new ArrayList<>(first);
    for (Stage stage : wanted) {
      if (stage != null) {
        observers.add(stage);
      }
    }
    return observers;
  }

  /**
   * What a caller wants of a replay besides its counts.
   *
   * @param packetTable where every packet's row is to be written, or null
   * @param checkpoints where the ordered stages' states are to be kept, or null
   * @param observers stages that see every packet before the rings do
   * @param receive what stands where the receive rings are, or null for those of the scenario
   * @param stack what the host's stack does with segments, or null
   */
  private record Attached(
      @Nullable PacketIndex packetTable,
      @Nullable Checkpoints checkpoints,
      List<Stage> observers,
      @Nullable Stage receive,
      @Nullable StackTaps stack,
      MirrorSinks sinks) {
    static final Attached NOTHING = new Attached(null, null, List.of(), null, null, MirrorSinks.NONE);

    Attached withTable(PacketIndex packetTable, Checkpoints checkpoints) {
      return new Attached(packetTable, checkpoints, observers, receive, stack, sinks);
    }

    Attached withObservers(List<Stage> observers) {
      return new Attached(packetTable, checkpoints, observers, receive, stack, sinks);
    }

    Attached withReceive(Stage receive) {
      return new Attached(packetTable, checkpoints, observers, receive, stack, sinks);
    }

    Attached withStack(StackTaps stack) {
      return new Attached(packetTable, checkpoints, observers, receive, stack, sinks);
    }

    Attached withSinks(MirrorSinks sinks) {
      return new Attached(packetTable, checkpoints, observers, receive, stack, sinks);
    }
  }

  /** Runs the first worker on the calling thread and every other on one of its own. */
  private static void runAll(List<ReplayWorker> workers, ReplayRun run) throws IOException, InterruptedException {
    List<FutureTask<?>> others = new ArrayList<>();
    for (ReplayWorker worker : workers.subList(1, workers.size())) {
      FutureTask<?> task = new FutureTask<>(worker);
      others.add(task);
      Thread.ofPlatform().name("replay-" + others.size()).daemon().start(task);
    }
    Throwable failure = null;
    try {
      workers.getFirst().call();
    } catch (IOException | InterruptedException | RuntimeException | Error first) {
      failure = first;
    }
    for (FutureTask<?> task : others) {
      failure = join(task, run, failure);
    }
    rethrow(failure);
  }

  private static @Nullable Throwable join(FutureTask<?> task, ReplayRun run, @Nullable Throwable failure)
      throws InterruptedException {
    try {
      task.get();
      return failure;
    } catch (ExecutionException wrapped) {
      return failure == null ? wrapped.getCause() : failure;
    } catch (InterruptedException interrupted) {
      run.fail();
      throw interrupted;
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException, InterruptedException {
    // Tests in a row: a pattern switch is linked at run time, at every start.
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof InterruptedException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
