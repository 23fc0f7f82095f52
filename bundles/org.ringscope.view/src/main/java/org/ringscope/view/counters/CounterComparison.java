package org.ringscope.view.counters;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.statistics.CounterChange;
import org.ringscope.nic.statistics.MappedCounter;
import org.ringscope.nic.statistics.MappedStatistics;
import org.ringscope.nic.statistics.StatisticsDifference;
import org.ringscope.nic.statistics.dialect.ByteBasis.Held;
import org.ringscope.nic.statistics.dialect.CounterDirection;
import org.ringscope.nic.statistics.dialect.CounterKind;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingName;

/**
 * The model's counters beside {@code ethtool -S}: a row for every counter of the dump that counts packets, and at the
 * end one for each that no table knows.
 *
 * @param rows in the dump's order, unmapped ones last
 * @param summary one line about all of them
 */
public record CounterComparison(List<CounterRow> rows, String summary) {

  /** Beside one dump, whose numbers began with the driver's start: only shares can be compared. */
  public static CounterComparison of(ReplayReport report, MappedStatistics statistics) {
    List<CounterChange> readings =
        statistics.counters().stream()
            .map(counter -> new CounterChange(counter, counter.raw().value(), CounterChange.Kind.COUNTED))
            .toList();
    return of(report, readings, statistics.driver() + ", one dump: everything since the driver's start");
  }

  /** Beside what was counted between two dumps. */
  public static CounterComparison of(ReplayReport report, StatisticsDifference difference) {
    return of(report, difference.changes(), difference.driver() + ", difference of two dumps");
  }

  private static CounterComparison of(ReplayReport report, List<CounterChange> readings, String what) {
    ModelCounters model = new ModelCounters(report);
    List<CounterRow> rows = new ArrayList<>();
    List<CounterRow> unmapped = new ArrayList<>();
    int informational = 0;
    for (CounterChange reading : readings) {
      MappedCounter counter = reading.counter();
      CounterRow row =
          new CounterRow(
              place(counter), counter.kind().id().replace('_', ' '), counter.raw().name(), model.value(counter),
              reading.change(), note(reading));
      switch (counter.kind()) {
        case UNMAPPED -> unmapped.add(row);
        case INFORMATION -> informational++;
        default -> rows.add(row);
      }
    }
    String summary =
        what + ": " + rows.size() + " counters of packets, " + unmapped.size() + " unmapped, " + informational
            + " of other things left out";
    rows.addAll(unmapped);
    return new CounterComparison(List.copyOf(rows), summary);
  }

  private static String place(MappedCounter counter) {
    boolean sends = counter.mapping().direction() == CounterDirection.SEND;
    return counter.kind() == CounterKind.UNMAPPED
        ? ""
        : switch (counter.mapping().scope()) {
          case RING -> RingName.of(counter.ring(), sends);
          case VIRTUAL_NIC -> "vNIC";
          case DEVICE -> "device";
        };
  }

  private static String note(CounterChange reading) {
    List<String> notes = new ArrayList<>();
    MappedCounter counter = reading.counter();
    switch (reading.kind()) {
      case RESET -> notes.add("was reset: what was counted before is lost");
      case WRAPPED -> notes.add("wrapped at " + counter.mapping().width() + " bits");
      case NEW -> notes.add("only in the later dump");
      case COUNTED -> {}
    }
    if (counter.mapping().part()) {
      notes.add("counted by another counter, too");
    }
    switch (counter.kind()) {
      case DROPS -> notes.add(counter.mapping().cause().meaning());
      case UNSTEERED -> notes.add("RSS did not choose the ring of these packets");
      case MERGED -> notes.add("merged into larger frames");
      case BYTES -> notes.addAll(basis(counter));
      case UNMAPPED -> notes.add("unmapped: no table knows the name");
      default -> {}
    }
    return String.join("; ", notes);
  }

  private static List<String> basis(MappedCounter counter) {
    List<String> notes = new ArrayList<>();
    if (counter.mapping().basis().fcs() == Held.YES) {
      notes.add("with FCS, in the model's number, too");
    } else if (counter.mapping().basis().fcs() == Held.UNKNOWN) {
      notes.add("not known whether with FCS");
    }
    if (counter.mapping().basis().strippedTags() == Held.NO) {
      notes.add("without VLAN tags that the card took out");
    }
    return notes;
  }
}
