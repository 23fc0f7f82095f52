package org.ringscope.report;

/**
 * Something about a capture that limits what it can tell.
 *
 * @param kind which
 * @param count how many packets (or interfaces, for {@link FindingKind#SEVERAL_INTERFACES}) it concerns
 * @param text one clause for people, with the numbers, without a full stop
 */
public record Finding(FindingKind kind, long count, String text) {
  public Finding {
    Counts.check(kind.id(), count);
  }
}
