package org.ringscope.session.handover;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.ringscope.session.runtime.RuntimeFolder;

/** The running workbench's side: hears of captures that a second start was given. */
public final class HandoverServer implements AutoCloseable {
  /** A second start writes its line at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path socket;
  private final ServerSocketChannel channel;
  private final Consumer<List<Path>> opener;
  private final Consumer<IOException> failures;

  private HandoverServer(
      Path socket, ServerSocketChannel channel, Consumer<List<Path>> opener, Consumer<IOException> failures) {
    this.socket = socket;
    this.channel = channel;
    this.opener = opener;
    this.failures = failures;
  }

  /**
   * Listens until closed. A socket that nobody answers any more, left by a workbench that was killed, is replaced.
   *
   * @param opener takes existing files, called by a thread of this server; has to return at once
   * @param failures hears of requests that were refused, and of why listening ended before {@link #close}
   * @throws IOException if another workbench listens there, or the place can't be used
   */
  public static HandoverServer listen(Path socket, Consumer<List<Path>> opener, Consumer<IOException> failures)
      throws IOException {
    Path folder = socket.getParent();
    if (folder == null) {
      throw new IOException(socket + " names no folder to keep a socket in.");
    }
    RuntimeFolder.secure(folder);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      bind(channel, socket);
      HandoverPlace.secureSocket(socket);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e instanceof IOException io ? io : new IOException(socket + " can't be a socket: " + e.getMessage(), e);
    }
    HandoverServer server = new HandoverServer(socket, channel, opener, failures);
    Thread.ofPlatform().daemon().name("handover").start(server::serve);
    return server;
  }

  private static void bind(ServerSocketChannel channel, Path socket) throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
    try {
      channel.bind(address);
    } catch (BindException taken) {
      if (isAnswered(address)) {
        throw new IOException("Another workbench listens at " + socket + ".", taken);
      }
      Files.deleteIfExists(socket);
      channel.bind(address);
    }
  }

  private static boolean isAnswered(UnixDomainSocketAddress address) {
    try (SocketChannel probe = SocketChannel.open(address)) {
      return probe.isConnected();
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private void serve() {
    while (channel.isOpen()) {
      try (SocketChannel client = channel.accept()) {
        answer(client);
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException e) {
        failures.accept(e);
        return;
      }
    }
  }

  private void answer(SocketChannel client) {
    try {
      List<Path> captures = HandoverMessage.read(TimedLine.read(client, HandoverMessage.LONGEST, PATIENCE));
      opener.accept(captures);
      TimedLine.write(client, HandoverMessage.ACCEPTED, PATIENCE);
    } catch (IOException e) {
      refuse(client, e);
    }
  }

  private void refuse(SocketChannel client, IOException why) {
    try {
      TimedLine.write(client, HandoverMessage.REFUSED + why.getMessage(), PATIENCE);
    } catch (IOException gone) {
      why.addSuppressed(gone);
    }
    failures.accept(why);
  }

  /** Ends listening and removes the socket. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(socket);
  }
}
