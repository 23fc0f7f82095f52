package org.ringscope.ui.packetlist;

/** What commands ask of a packet list; an editor adapts to it. */
public interface PacketCommands {
  /** Copies the selected packets as text. */
  void copy();

  void selectAll();

  /** Asks for the number of a packet to go to. */
  void askForPacket();

  /** Shows the selected packet and what else its two ends said to one another. */
  void followConversation();
}
