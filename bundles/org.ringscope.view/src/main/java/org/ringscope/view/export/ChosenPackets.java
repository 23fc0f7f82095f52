package org.ringscope.view.export;

/** What someone has chosen in a packet list; an editor adapts to it. */
public interface ChosenPackets {
  /** The selected packets. */
  PacketChoice selected();

  /** The packets that the display filter leaves; all if there is none. */
  PacketChoice shown();
}
