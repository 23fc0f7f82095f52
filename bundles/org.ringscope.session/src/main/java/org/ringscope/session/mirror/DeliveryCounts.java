package org.ringscope.session.mirror;

/**
 * What came out of a debug virtual NIC. It depends on who listened and how fast, so it stands in no report.
 *
 * @param frames frames given to whoever gets them
 * @param bytes their captured bytes
 * @param lost frames that could not be given
 * @param clients clients attached at the moment
 */
public record DeliveryCounts(long frames, long bytes, long lost, int clients) {
  public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0);
}
