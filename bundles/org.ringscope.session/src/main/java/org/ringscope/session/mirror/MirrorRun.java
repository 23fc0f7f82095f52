package org.ringscope.session.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;

/** A replay whose debug virtual NICs come out at targets. */
public final class MirrorRun {
  private final ReplayRequest request;
  private final Outlets outlets;
  private final Progress progress;
  private final List<OpenDelivery> deliveries = new ArrayList<>();

  /** @param mirror the mirror's name */
  private record OpenDelivery(String mirror, Delivery delivery) {}

  private MirrorRun(ReplayRequest request, Outlets outlets, Progress progress) {
    this.request = request;
    this.outlets = outlets;
    this.progress = progress;
  }

  /**
   * Runs the replay to its end, or until nobody takes a frame any more. A target that fails on the way changes nothing
   * for the replay and the others.
   *
   * @throws IOException if the capture can't be read or a target can't be opened
   * @throws InterruptedException if the thread was interrupted
   */
  public static MirrorOutcome run(ReplayRequest request, Outlets outlets, Progress progress)
      throws IOException, InterruptedException {
    outlets.requireOthers(request.captures());
    return new MirrorRun(request, outlets, progress).run();
  }

  private MirrorOutcome run() throws IOException, InterruptedException {
    try {
      ReplayResult result = Replay.run(request, this::sink, new UntilNobodyReads());
      List<MirrorOutcome.Delivered> delivered = new ArrayList<>();
      for (OpenDelivery open : deliveries) {
        delivered.add(finish(open));
      }
      return new MirrorOutcome(result, List.copyOf(delivered));
    } finally {
      closeAll();
    }
  }

  /** One that can't be closed leaves no other open. */
  private void closeAll() throws IOException {
    IOException failure = null;
    for (OpenDelivery open : deliveries) {
      outlets.watch().closed(open.mirror, open.delivery);
      try {
        open.delivery.close();
      } catch (IOException broken) {
        if (failure == null) {
          failure = broken;
        } else {
          failure.addSuppressed(broken);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private MirrorOutcome.Delivered finish(OpenDelivery open) {
    Delivery delivery = open.delivery;
    String failure = null;
    if (!progress.isCanceled()) {
      try {
        delivery.finish();
      } catch (IOException broken) {
        failure = String.valueOf(broken.getMessage());
      }
    }
    return new MirrorOutcome.Delivered(open.mirror, delivery.name(), delivery.counts(), failure);
  }

  /** The first mirror asked for opens them all: every server listens before one of them waits for its client. */
  private FrameSink sink(Mirror mirror, Supplier<List<CaptureInterface>> interfaces) throws IOException {
    if (mirror.name().equals(request.scenario().mirrors().getFirst().name())) {
      openAll(interfaces);
    }
    List<Delivery> own =
        deliveries.stream().filter(open -> open.mirror.equals(mirror.name())).map(OpenDelivery::delivery).toList();
    return switch (own.size()) {
      case 0 -> FrameSink.NONE;
      case 1 -> own.getFirst();
      default -> frame -> own.forEach(delivery -> delivery.accept(frame));
    };
  }

  private void openAll(Supplier<List<CaptureInterface>> interfaces) throws IOException {
    for (Mirror mirror : request.scenario().mirrors()) {
      DebugNic nic = new DebugNic(
          mirror.name(),
          request.scenario().profile().rss().function(),
          interfaces,
          request.pace().awaitsReaders(),
          progress::isCanceled,
          outlets.watch()::tell);
      for (MirrorTarget target : outlets.targets().getOrDefault(mirror.name(), List.of())) {
        Delivery delivery = target.open(nic);
        deliveries.add(new OpenDelivery(mirror.name(), delivery));
        outlets.watch().opened(mirror.name(), delivery);
      }
    }
    if (outlets.awaitsFirstReader() && request.live() == null) {
      awaitReaders();
    }
  }

  private void awaitReaders() throws IOException {
    try {
      for (OpenDelivery open : deliveries) {
        open.delivery.awaitReader();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a reader", interrupted);
    }
  }

  /** Ends the replay, too, when every delivery is over, as a program ends whose standard output is closed. */
  private final class UntilNobodyReads implements Progress {
    @Override
    public void opened() {
      progress.opened();
    }

    @Override
    public boolean isEnough() {
      return progress.isEnough();
    }

    @Override
    public void read(long bytes, long size) {
      progress.read(bytes, size);
    }

    @Override
    public boolean isCanceled() {
      return progress.isCanceled()
          || !deliveries.isEmpty() && deliveries.stream().allMatch(open -> open.delivery.isOver());
    }
  }
}
