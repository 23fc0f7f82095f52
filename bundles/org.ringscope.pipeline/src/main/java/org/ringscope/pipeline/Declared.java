package org.ringscope.pipeline;

/**
 * A counter, cause or verdict, declared once: this table drives counting, views, reports, Prometheus help, the JSON
 * schema and the conservation test.
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

  /**
   * A row of the table.
   *
   * @param id lower-case identifier with underscores, fixed for ever: it stands in reports
   * @param meaning one sentence for people
   */
  record Declaration(String id, Unit unit, Severity severity, Scope scope, String meaning) {}

  Declaration declaration();

  /** Lower-case identifier with underscores, fixed for ever: it stands in reports. */
  default String id() {
    return declaration().id();
  }

  default Unit unit() {
    return declaration().unit();
  }

  default Severity severity() {
    return declaration().severity();
  }

  default Scope scope() {
    return declaration().scope();
  }

  /** One sentence for people. */
  default String meaning() {
    return declaration().meaning();
  }
}
