package org.ringscope.nic.statistics.dialect;

/** Which way the packets of a real counter went. */
public enum CounterDirection {
  RECEIVE,
  SEND,
  /** Both, or no packets at all. */
  NEITHER
}
