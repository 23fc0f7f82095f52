package org.ringscope.cli;

import java.io.IOException;
import java.util.List;

/** One word after {@code ringscope}. An instance serves one command line: its options are read into it. */
interface Command {
  String name();

  /** A sentence for the help. */
  String summary();

  /** What follows the name and the options, as in {@code CAPTURE...}. */
  String operands();

  Options options();

  /**
   * Does what is asked once its options have been read.
   *
   * @param operands the words that are no options
   * @return one of {@link ExitCode}
   * @throws UsageException if the words don't fit together
   */
  int run(List<String> operands, Terminal terminal) throws IOException, InterruptedException;
}
