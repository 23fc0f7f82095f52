package org.ringscope.ui.packetlist;

import java.util.function.Consumer;

/** What a command does to a packet list; the command's handler names it in {@code plugin.xml}. */
enum PacketAction {
  COPY(PacketCommands::copy),
  SELECT_ALL(PacketCommands::selectAll),
  GO_TO_PACKET(PacketCommands::askForPacket),
  FOLLOW_CONVERSATION(PacketCommands::followConversation);

  private final Consumer<PacketCommands> action;

  PacketAction(Consumer<PacketCommands> action) {
    this.action = action;
  }

  void apply(PacketCommands list) {
    action.accept(list);
  }
}
