package org.ringscope.session.trace;

/** Why a poll began when it did. */
public enum PollReason {
  /** The ring's interrupt came and the processor was idle. */
  INTERRUPT,
  /** The ring's interrupt had come while the processor was at other rings. */
  AFTER_OTHER_RINGS,
  /** The poll before had used its budget up. */
  BUDGET_USED
}
