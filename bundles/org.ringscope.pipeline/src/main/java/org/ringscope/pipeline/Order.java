package org.ringscope.pipeline;

/** What a stage asks of the order in which packets reach it. */
public enum Order {
  /** A function of the packet alone, plus counters that add up: every worker has its own instance. */
  FREE,

  /** Has state that depends on the packets before: one instance, fed in capture order. */
  ORDERED
}
