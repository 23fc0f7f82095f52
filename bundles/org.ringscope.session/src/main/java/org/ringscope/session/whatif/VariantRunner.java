package org.ringscope.session.whatif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.VariantResult;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;

/**
 * Replays variants, several at a time. The arrivals of the last {@link RingSource} asked for are kept: variants that
 * share it cost no further look at the capture.
 */
final class VariantRunner implements AutoCloseable {
  private final ReplayRequest request;
  private final Progress progress;
  private final ExecutorService threads;
  private @Nullable ArrivalRecord record;
  private @Nullable RingSource recorded;
  private @Nullable ReplayResult capture;

  VariantRunner(ReplayRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    threads = Executors.newFixedThreadPool(
        request.workers(), Thread.ofPlatform().name("what-if-", 1).daemon().factory());
  }

  /**
   * The results of {@code variants}, in their order.
   *
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread is interrupted or the progress canceled
   */
  List<VariantResult> run(List<Variant> variants) throws IOException, InterruptedException {
    Map<RingSource, List<Integer>> bySource = new LinkedHashMap<>();
    for (int i = 0; i < variants.size(); i++) {
      bySource.computeIfAbsent(RingSource.of(variants.get(i).scenario()), first -> new ArrayList<>()).add(i);
    }
    VariantResult[] results = new VariantResult[variants.size()];
    for (List<Integer> sharing : bySource.values()) {
      ArrivalRecord arrivals = arrivals(variants.get(sharing.getFirst()));
      List<Future<@Nullable VariantResult>> running = new ArrayList<>();
      for (int i : sharing) {
        running.add(threads.submit(
            () -> new VariantReplay(variants.get(i), arrivals.devices()).run(arrivals, this::isCanceled)));
      }
      for (int i = 0; i < sharing.size(); i++) {
        results[sharing.get(i)] = get(running.get(i));
      }
    }
    return Arrays.asList(results);
  }

  private boolean isCanceled() {
    return progress.isCanceled() || Thread.currentThread().isInterrupted();
  }

  private static VariantResult get(Future<@Nullable VariantResult> running) throws InterruptedException {
    try {
      VariantResult result = running.get();
      if (result == null) {
        throw new InterruptedException("canceled");
      }
      return result;
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    }
  }

  private ArrivalRecord arrivals(Variant variant) throws IOException, InterruptedException {
    RingSource source = RingSource.of(variant.scenario());
    if (record != null && source.equals(recorded)) {
      return record;
    }
    if (record != null) {
      record.close();
    }
    ArrivalRecord fresh = new ArrivalRecord();
    record = fresh;
    recorded = source;
    ReplayRequest recording = ReplayRequest.of(request.captures(), variant.scenario())
        .withWorkers(request.workers()).withBlockBytes(request.blockBytes());
    capture = Replay.runInto(new RecordStage(variant.scenario(), fresh), recording, progress);
    if (capture.canceled()) {
      throw new InterruptedException("canceled");
    }
    return fresh;
  }

  /** What was read when arrivals were recorded last; null before. */
  @Nullable ReplayResult capture() {
    return capture;
  }

  /** Waits for variants that still run, which end soon once the progress is canceled. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    if (record != null) {
      record.close();
    }
  }
}
