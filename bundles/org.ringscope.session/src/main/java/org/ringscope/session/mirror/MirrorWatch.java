package org.ringscope.session.mirror;

/** Hears what becomes of a replay's debug virtual NICs. */
public interface MirrorWatch {
  /** Wants to know nothing. */
  MirrorWatch NONE = notice -> {};

  /** A sentence for people, such as that a server waits for a client. Called by any thread. */
  void tell(String notice);

  /**
   * A debug virtual NIC has got a place to come out; its counts are live from now on.
   *
   * @param mirror the mirror's name
   */
  default void opened(String mirror, Delivery delivery) {}

  /**
   * It does not come out there any more.
   *
   * @param mirror the mirror's name
   */
  default void closed(String mirror, Delivery delivery) {}
}
