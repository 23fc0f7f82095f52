package org.ringscope.pipeline;

/**
 * A counter, cause or verdict, declared once: this table drives counting, views, reports, Prometheus help, the JSON schema and the conservation test.
 */
public interface Declared {
  /** Where a number is counted; a device-wide number never stands in a ring's row. */
  enum Scope {
    DEVICE,
    RING,
    VIRTUAL_NIC,
    FLOW
  }

  /** How much a number above zero matters to the person who debugs. */
  enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  /** What is counted. */
  enum Unit {
    PACKETS,
    BYTES
  }

  /** Lower-case identifier with underscores, fixed for ever: it stands in reports. */
  String id();

  Unit unit();

  Severity severity();

  Scope scope();

  /** One sentence for people. */
  String meaning();
}
