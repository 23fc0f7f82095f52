package org.ringscope.session.handover;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The second start's side. */
public final class Handover {
  /** A workbench that doesn't answer within this time is no help. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int LONGEST_ANSWER = 1024;

  private Handover() {}

  /**
   * Asks the running workbench to open {@code captures}.
   *
   * @param socket see {@link HandoverPlace#of}
   * @return whether it will; else there is none, or it can't, and whoever asks has to open them
   */
  public static boolean offer(Path socket, List<Path> captures) {
    String line = HandoverMessage.of(captures);
    if (!Files.exists(socket) || line.length() >= HandoverMessage.LONGEST) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      TimedLine.write(channel, line, PATIENCE);
      return TimedLine.read(channel, LONGEST_ANSWER, PATIENCE).equals(HandoverMessage.ACCEPTED);
    } catch (IOException | IllegalArgumentException nobodyThere) {
      // A stale socket, a workbench that hangs, a path too long for a socket: this start opens the captures itself.
      return false;
    }
  }
}
