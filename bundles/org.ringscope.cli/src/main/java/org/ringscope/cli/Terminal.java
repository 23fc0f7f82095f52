package org.ringscope.cli;

import java.io.PrintWriter;

/**
 * Where a command prints to.
 *
 * @param out results
 * @param err progress, warnings and what went wrong
 */
record Terminal(PrintWriter out, PrintWriter err) {}
