package org.ringscope.cli;

import java.io.PrintWriter;

/**
 * Where a command prints to, and what ends it.
 *
 * @param out results
 * @param err progress, warnings and what went wrong
 * @param interrupts how whoever sits there ends a command
 */
record Terminal(PrintWriter out, PrintWriter err, Interrupts interrupts) {}
