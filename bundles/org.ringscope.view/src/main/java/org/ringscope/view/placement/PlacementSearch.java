package org.ringscope.view.placement;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.session.Progress;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.session.place.RecordRun;
import org.ringscope.session.trace.CapturedPacketTrace;
import org.ringscope.stack.tcp.StreamDirection;

/**
 * Fulfils wishes by replaying the capture: once to know its streams, and with them what is probably shown first, then
 * once for each direction that is shown.
 */
public final class PlacementSearch {

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
    if (before == null || !before.isOf(wish.capture(), wish.report())) {
      return begin(wish);
    }
    StreamChoice choice = choose(wish, before);
    if (choice == null) {
      return before;
    }
    boolean same = before.stream() != null && before.stream().choice().equals(choice)
        && before.settings().equals(wish.settings());
    return same ? before : record(wish, before, choice);
  }

  /** The streams, and the one to be shown if it was among those that could be kept meanwhile. */
  private @Nullable PlacedCapture begin(PlacementWish wish) throws IOException, InterruptedException {
    long[] first = new long[1];
    boolean open = wish.capture().shown().withSession(session ->
        first[0] = session.packets() == 0 ? 0 : session.packet(1).time());
    RecordRun.Outcome outcome = open ? RecordRun.run(request(wish), probable(wish), new Reading()) : null;
    if (outcome == null || outcome.canceled()) {
      return null;
    }
    PlacedCapture known = new PlacedCapture(
        wish.capture(), wish.report(), wish.settings(), new StreamList(outcome.streams()), first[0], null, null);
    StreamChoice choice = choose(wish, known);
    if (choice == null) {
      return known;
    }
    PlacementRecord record = outcome.record(choice.stream(), choice.forward()).orElse(null);
    return record == null ? record(wish, known, choice) : with(wish, known, choice, record);
  }

  /** Which directions may be the one to be shown, as far as that can be told before the streams are known. */
  private static Predicate<StreamDirection> probable(PlacementWish wish) throws IOException {
    StreamChoice choice = wish.choice();
    if (choice != null) {
      return direction -> direction.stream().number() == choice.stream()
          && direction.isFromFirstSender() == choice.forward();
    }
    FlowKey flow = wish.packet() == 0 ? null : flowOfPacket(wish);
    return flow == null
        ? _ -> true
        : direction -> direction.flow().equals(flow) || direction.flow().reversed().equals(flow);
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
    FlowKey flow = flowOfPacket(wish);
    return flow == null ? null : streams.of(flow, wish.packet()).orElse(null);
  }

  /** Null if the packet has no TCP. */
  private static @Nullable FlowKey flowOfPacket(PlacementWish wish) throws IOException {
    String text =
        wish.capture().shown().ofPacket(wish.packet(), session -> CapturedPacketTrace.flow(session, wish.packet()));
    if (text == null) {
      return null;
    }
    FlowKey flow = FlowKey.parse(text);
    return flow.flowType() == FlowType.TCP4 || flow.flowType() == FlowType.TCP6 ? flow : null;
  }

  private @Nullable PlacedCapture record(PlacementWish wish, PlacedCapture known, StreamChoice choice)
      throws IOException, InterruptedException {
    RecordRun.Outcome outcome =
        RecordRun.run(request(wish).withStream(choice.stream()), choice.forward(), new Reading());
    PlacementRecord record = outcome.record(choice.stream(), choice.forward()).orElse(null);
    return outcome.canceled() || record == null ? null : with(wish, known, choice, record);
  }

  private static PlacedCapture with(
      PlacementWish wish, PlacedCapture known, StreamChoice choice, PlacementRecord record) {
    return new PlacedCapture(
        wish.capture(), wish.report(), wish.settings(), known.streams(), known.first(),
        new PlacedStream(choice, record), new SegmentExtents(record));
  }

  private static PlaceRequest request(PlacementWish wish) {
    return wish.settings().request(wish.capture().file(), wish.scenario());
  }

  private final class Reading implements Progress {
    @Override
    public void read(long bytes, long size) {
      if (size > 0) {
        percent.accept(Progress.percent(bytes, size));
      }
    }

    @Override
    public boolean isCanceled() {
      return canceled.getAsBoolean();
    }
  }
}
