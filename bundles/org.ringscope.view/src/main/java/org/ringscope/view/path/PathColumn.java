package org.ringscope.view.path;

import java.util.stream.Collectors;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.session.trace.paths.PathStep;

/** Columns of the Paths view, in their order on screen. */
public enum PathColumn {
  PACKETS("Packets", true, "10,000,000") {
    @Override
    String text(PathRow row) {
      return Quantities.grouped(row.path().packets());
    }
  },
  SHARE("Share", true, "share bar 100.0%") {
    @Override
    String text(PathRow row) {
      return Shares.percent(row.share());
    }
  },
  BYTES("Bytes", true, "123,456,789,012") {
    @Override
    String text(PathRow row) {
      return Quantities.grouped(row.path().bytes());
    }
  },
  OUTCOME("Outcome", false, "dropped (bad_checksum)") {
    @Override
    String text(PathRow row) {
      return row.path().outcome();
    }
  },
  RING("Ring", false, "device 1 rx127") {
    @Override
    String text(PathRow row) {
      String device = row.path().device() == 0 ? "" : "device " + row.path().device() + " ";
      return row.path().ring() < 0 ? "" : device + row.path().ringName();
    }
  },
  DESTINATION("Destination", false, "destination") {
    @Override
    String text(PathRow row) {
      return row.path().destination() == null ? "" : row.path().destination();
    }
  },
  FIRST("First packet", true, "First packet 1") {
    @Override
    String text(PathRow row) {
      return Quantities.grouped(row.path().first());
    }
  },
  STAGES("Stages", false, "parse → direction → classify → dispatch → receive → deliver") {
    @Override
    String text(PathRow row) {
      return row.path().steps().stream().map(PathStep::stage).collect(Collectors.joining(" → "));
    }
  };

  private final String title;
  private final boolean right;
  private final String sample;

  PathColumn(String title, boolean right, String sample) {
    this.title = title;
    this.right = right;
    this.sample = sample;
  }

  abstract String text(PathRow row);

  public String title() {
    return title;
  }

  public boolean rightAligned() {
    return right;
  }

  /** A usual long text, from which the column's first width is measured. */
  public String sample() {
    return sample;
  }
}
