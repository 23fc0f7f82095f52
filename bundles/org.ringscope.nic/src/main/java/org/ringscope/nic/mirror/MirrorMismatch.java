package org.ringscope.nic.mirror;

/** Why a mirror's source does not select a packet; the first that holds. */
public enum MirrorMismatch {
  RING,
  DESTINATION,
  FLOW,
  FILTER
}
