package org.ringscope.cli;

/** Exit codes, fixed: scripts build on them. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  /** Done, up to where an input is damaged. */
  static final int DAMAGED_INPUT = 3;

  /** Done, and reports differ, where somebody asked to be told so; the number that diff and git diff have for it. */
  static final int DIFFERENT = 1;

  private ExitCode() {}
}
