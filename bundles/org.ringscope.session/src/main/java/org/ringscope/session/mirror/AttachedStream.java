package org.ringscope.session.mirror;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import org.ringscope.session.Endpoint;

/** What a PCAP-over-IP server sends, handed on byte by byte. */
public final class AttachedStream {
  private static final int BUFFER_BYTES = 64 << 10;

  private AttachedStream() {}

  /**
   * Copies until the server has sent all it has, or nobody reads any more.
   *
   * @throws IOException if nobody listens there, the connection breaks or the target can't be written
   */
  public static void copy(Endpoint server, WritableByteChannel target) throws IOException {
    try (SocketChannel socket = SocketChannel.open(server.address())) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
      while (socket.read(buffer.clear()) >= 0 && write(buffer.flip(), target)) {}
    } catch (ConnectException e) {
      throw new IOException("Nobody listens at " + server + ": the debug virtual NIC is gone.", e);
    }
  }

  /** Whether anybody reads. */
  private static boolean write(ByteBuffer bytes, WritableByteChannel target) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        target.write(bytes);
      }
      return true;
    } catch (IOException e) {
      if (PipeDelivery.READER_GONE.equals(e.getMessage())) {
        return false;
      }
      throw e;
    }
  }
}
