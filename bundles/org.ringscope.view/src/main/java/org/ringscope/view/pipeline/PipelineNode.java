package org.ringscope.view.pipeline;

import org.ringscope.pipeline.DropCause;
import org.ringscope.report.RingName;

/** A place that packets come to. What it counted stands in {@link Pipeline}, so that it stays equal to itself. */
public sealed interface PipelineNode {
  /** As it is called on screen. */
  String title();

  /** A stage of the replay, by its name in the report. */
  record Stage(String name) implements PipelineNode {
    @Override
    public String title() {
      return name;
    }
  }

  /**
   * A ring; where each captured interface is a device of its own, those of this number of all devices.
   *
   * @param ring from 0; it decides the colour
   */
  record Ring(int ring, boolean sent) implements PipelineNode {
    @Override
    public String title() {
      return RingName.of(ring, sent);
    }
  }

  /** All rings of a direction that have no node of their own. */
  record OtherRings(boolean sent) implements PipelineNode {
    @Override
    public String title() {
      return sent ? "other tx rings" : "other rx rings";
    }
  }

  /** The virtual NIC of a destination, or the device's own. */
  record VirtualNic(String name) implements PipelineNode {
    @Override
    public String title() {
      return name;
    }
  }

  /** A debug virtual NIC. */
  record DebugNic(String name) implements PipelineNode {
    @Override
    public String title() {
      return name;
    }
  }

  /** Where dropped packets end. */
  record Drop(DropCause cause) implements PipelineNode {
    @Override
    public String title() {
      return cause.id().replace('_', ' ');
    }
  }

  /** Where packets end that were not dropped. */
  enum End implements PipelineNode {
    HOST("Host"),
    WIRE("Wire"),
    VIRTUAL_FUNCTIONS("Virtual functions");

    private final String title;

    End(String title) {
      this.title = title;
    }

    @Override
    public String title() {
      return title;
    }
  }
}
