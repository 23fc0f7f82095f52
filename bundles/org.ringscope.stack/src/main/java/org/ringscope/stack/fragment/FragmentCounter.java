package org.ringscope.stack.fragment;

import org.ringscope.pipeline.Declared;

/** What is counted of fragments and of the datagrams that they are parts of. */
public enum FragmentCounter implements Declared {
  FRAGMENTS("fragments", Unit.PACKETS, Severity.INFO, "Fragments of IP datagrams."),
  REASSEMBLED("reassembled", Unit.PACKETS, Severity.INFO, "Datagrams of which all fragments came."),
  DUPLICATES("duplicates", Unit.PACKETS, Severity.INFO, "Fragments of which every byte had arrived before."),
  MALFORMED(
      "malformed",
      Unit.PACKETS,
      Severity.WARNING,
      "Fragments that are no multiple of 8 bytes though more follow, are empty, or end beyond what a datagram can be."),
  CUT_OFF("cut_off", Unit.PACKETS, Severity.WARNING, "Fragments of which the snap length cut bytes off."),
  LATE("late", Unit.PACKETS, Severity.INFO, "Fragments of datagrams that had been given up."),
  OVERLAPPING(
      "overlapping",
      Unit.PACKETS,
      Severity.WARNING,
      "Datagrams given up because fragments overlap (RFC 5722; IPv4 as Linux since 4.19)."),
  CONTRADICTING(
      "contradicting",
      Unit.PACKETS,
      Severity.WARNING,
      "Datagrams given up because fragments disagree about where they end."),
  TIMED_OUT(
      "timed_out", Unit.PACKETS, Severity.WARNING, "Datagrams given up because fragments did not come in time."),
  NO_ROOM(
      "no_room", Unit.PACKETS, Severity.ERROR, "Datagrams given up because memory for fragments was used up.");

  private final Declaration declaration;

  FragmentCounter(String id, Unit unit, Severity severity, String meaning) {
    declaration = new Declaration(id, unit, severity, Scope.DEVICE, meaning);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
