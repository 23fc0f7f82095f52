package org.ringscope.nic.steer;

/** What a packet that is sent teaches about its flow. */
enum Lesson {
  NOTHING,
  /** The flow is received on this ring from now on. */
  LEARN,
  /** The flow is received where RSS says from now on. */
  FORGET
}
