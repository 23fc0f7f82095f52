package org.ringscope.session.handover;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A line of text on a socket, within a time and a length: the other side may be anything. */
final class TimedLine {
  private TimedLine() {}

  /**
   * Reads up to the first line feed; the channel is non-blocking then.
   *
   * @param longest most bytes, with the line feed
   * @throws IOException if the line is longer, takes longer, or does not end
   */
  static String read(SocketChannel channel, int longest, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ByteBuffer some = ByteBuffer.allocate(1024);
    channel.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      while (true) {
        awaitReady(selector, end);
        if (channel.read(some.clear()) < 0) {
          throw new EOFException("ended within a line");
        }
        some.flip();
        while (some.hasRemaining()) {
          byte next = some.get();
          if (next == '\n') {
            return line.toString(StandardCharsets.UTF_8);
          }
          line.write(next);
        }
        if (line.size() >= longest) {
          throw new IOException("longer than " + longest + " bytes");
        }
      }
    }
  }

  /** Writes a line, which is short enough for the socket's buffer or has a reader. */
  static void write(SocketChannel channel, String line, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
    channel.configureBlocking(false);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_WRITE);
      while (bytes.hasRemaining()) {
        awaitReady(selector, end);
        channel.write(bytes);
      }
    }
  }

  private static void awaitReady(Selector selector, long end) throws IOException {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0 || selector.select(left) == 0) {
      throw new SocketTimeoutException("nothing came in time");
    }
    selector.selectedKeys().clear();
  }
}
