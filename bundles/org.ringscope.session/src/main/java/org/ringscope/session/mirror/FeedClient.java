package org.ringscope.session.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ringscope.session.Endpoint;

/** A client of a {@link TcpDelivery}: gets the frames; what it says is read and forgotten. */
final class FeedClient {
  /** Longest that the end waits for a client to close its side. */
  private static final long GOODBYE_MILLIS = 500;

  private static final int DISCARDED_BYTES = 4 << 10;

  private final SocketChannel socket;
  private final FrameFeed feed;
  private final FeedReader reader;
  private final Consumer<FeedClient> leaves;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch saidGoodbye = new CountDownLatch(1);

  /** @param leaves hears when the client is served no more */
  FeedClient(SocketChannel socket, FrameFeed feed, Consumer<FeedClient> leaves) throws IOException {
    this.socket = socket;
    this.feed = feed;
    this.leaves = leaves;
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    reader = feed.join(Endpoint.text((InetSocketAddress) socket.getRemoteAddress()), this::close);
  }

  void start() {
    Thread.ofVirtual().name("to " + reader.name()).start(this::serve);
    Thread.ofVirtual().name("from " + reader.name()).start(this::discard);
  }

  private void serve() {
    try {
      reader.serve(feed, socket);
      socket.shutdownOutput();
      // Closing while its words are unread would reset the connection, and what it hasn't read yet would be lost.
      saidGoodbye.await(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (IOException gone) {
      // The reader has left the feed, whatever ended it, and nobody else is told.
      return;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      leaves.accept(this);
      ended.countDown();
    }
  }

  private void discard() {
    ByteBuffer words = ByteBuffer.allocate(DISCARDED_BYTES);
    try {
      while (socket.read(words.clear()) >= 0) {
        continue;
      }
    } catch (IOException gone) {
      // The side that writes finds out, too, and ends the client.
      return;
    } finally {
      saidGoodbye.countDown();
    }
  }

  /** Waits until the client is served no more. */
  void awaitEnd() {
    try {
      ended.await(2 * GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the connection at once. */
  void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // Closed all the same: Java's sockets report what the last write left, which nobody will get any more.
      return;
    }
  }
}
