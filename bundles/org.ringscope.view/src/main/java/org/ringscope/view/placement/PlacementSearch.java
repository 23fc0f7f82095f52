package org.ringscope.view.placement;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.session.Progress;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.session.place.RecordRun;
import org.ringscope.session.trace.CapturedPacketTrace;

/** Fulfils wishes by replaying the capture: once to know its streams, and once for each direction that is shown. */
public final class PlacementSearch {
  private static final int WHOLE = 100;

  private final BooleanSupplier canceled;
  private final IntConsumer percent;

  /**
   * @param canceled asked often whether to stop
   * @param percent hears now and then how much of the capture was read
   */
  public PlacementSearch(BooleanSupplier canceled, IntConsumer percent) {
    this.canceled = canceled;
    this.percent = percent;
  }

  /**
   * Finds what is wished for.
   *
   * @param before what was found last, as far as it still holds
   * @return null if it was canceled or the capture is closed; {@code before} if that is what is wished for
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public @Nullable PlacedCapture find(PlacementWish wish, @Nullable PlacedCapture before)
      throws IOException, InterruptedException {
    PlacedCapture known = before != null && before.isOf(wish.capture(), wish.report()) ? before : listStreams(wish);
    if (known == null) {
      return null;
    }
    StreamChoice choice = choose(wish, known);
    if (choice == null) {
      return known;
    }
    boolean same = known.stream() != null && known.stream().choice().equals(choice)
        && known.settings().equals(wish.settings());
    return same ? known : record(wish, known, choice);
  }

  private @Nullable PlacedCapture listStreams(PlacementWish wish) throws IOException, InterruptedException {
    long[] first = new long[1];
    boolean open = wish.capture().shown().withSession(session ->
        first[0] = session.packets() == 0 ? 0 : session.packet(1).time());
    RecordRun.Outcome outcome = open ? run(wish, PlaceRequest.ALL_STREAMS, true) : null;
    return outcome == null || outcome.canceled()
        ? null
        : new PlacedCapture(
            wish.capture(), wish.report(), wish.settings(), new StreamList(outcome.streams()), first[0], null, null);
  }

  private static @Nullable StreamChoice choose(PlacementWish wish, PlacedCapture known) throws IOException {
    if (wish.choice() != null && known.streams().has(wish.choice())) {
      return wish.choice();
    }
    StreamChoice shown = known.stream() == null ? null : known.stream().choice();
    StreamChoice followed = wish.packet() == 0 ? null : ofPacket(wish, known.streams());
    if (followed != null) {
      // An acknowledgment goes the other way and still belongs to what is shown.
      return shown != null && shown.stream() == followed.stream() ? shown : followed;
    }
    List<StreamChoice> offered = known.streams().offered();
    return shown != null || offered.isEmpty() ? shown : offered.getFirst();
  }

  private static @Nullable StreamChoice ofPacket(PlacementWish wish, StreamList streams) throws IOException {
    String text =
        wish.capture().shown().ofPacket(wish.packet(), session -> CapturedPacketTrace.flow(session, wish.packet()));
    if (text == null) {
      return null;
    }
    FlowKey flow = FlowKey.parse(text);
    boolean tcp = flow.flowType() == FlowType.TCP4 || flow.flowType() == FlowType.TCP6;
    return tcp ? streams.of(flow, wish.packet()).orElse(null) : null;
  }

  private @Nullable PlacedCapture record(PlacementWish wish, PlacedCapture known, StreamChoice choice)
      throws IOException, InterruptedException {
    RecordRun.Outcome outcome = run(wish, choice.stream(), choice.forward());
    PlacementRecord record = outcome.record().orElse(null);
    return outcome.canceled() || record == null
        ? null
        : new PlacedCapture(
            wish.capture(), wish.report(), wish.settings(), known.streams(), known.first(),
            new PlacedStream(choice, record), new SegmentExtents(record));
  }

  private RecordRun.Outcome run(PlacementWish wish, int stream, boolean forward)
      throws IOException, InterruptedException {
    PlaceRequest request = wish.settings().request(wish.capture().file(), wish.scenario()).withStream(stream);
    return RecordRun.run(request, forward, new Reading());
  }

  private final class Reading implements Progress {
    @Override
    public void read(long bytes, long size) {
      if (size > 0) {
        percent.accept((int) (WHOLE * bytes / size));
      }
    }

    @Override
    public boolean isCanceled() {
      return canceled.getAsBoolean();
    }
  }
}
