package org.ringscope.session.mirror;

/**
 * What came out of a debug virtual NIC. It depends on who listened and how fast, so it stands in no report. A frame
 * that two clients get counts twice.
 *
 * @param frames frames given to whoever gets them
 * @param bytes their captured bytes
 * @param lost frames that somebody should have got and didn't
 * @param clients who attached; all 0 for what isn't a server
 */
public record DeliveryCounts(long frames, long bytes, long lost, Clients clients) {
  public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, Clients.NONE);

  /**
   * @param attached at the moment
   * @param served attached so far, those who have left included
   * @param refused turned away because too many were attached
   * @param stalled sent away because they took nothing for too long
   */
  public record Clients(int attached, long served, long refused, long stalled) {
    public static final Clients NONE = new Clients(0, 0, 0, 0);
  }

  /** Of a delivery without clients. */
  public static DeliveryCounts of(long frames, long bytes, long lost) {
    return new DeliveryCounts(frames, bytes, lost, Clients.NONE);
  }
}
