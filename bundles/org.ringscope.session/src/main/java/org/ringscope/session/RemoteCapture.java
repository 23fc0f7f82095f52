package org.ringscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.capture.GrowingFile;

/**
 * A capture that a server sends, PCAP-over-IP: {@code tcp://HOST:PORT}, or {@code TCP@HOST:PORT} as Wireshark calls it.
 * The server sends a capture file's bytes and nothing else, and hears nothing.
 */
public final class RemoteCapture {
  /** With one slash where the name went through a {@link java.nio.file.Path}, none where it is a mirror's target. */
  private static final Pattern NAME = Pattern.compile("(?:tcp:/{0,2}|TCP@)(.*)");

  private static final int CONNECT_MILLIS = 10_000;

  /** How often is asked whether the capture is to end, while nothing comes. */
  private static final int LOOK_AROUND_MILLIS = 200;

  private static final int STEP = 256 << 10;

  private RemoteCapture() {}

  /** Whether it is the name of such a capture. */
  public static boolean isNamedBy(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Connects.
   *
   * @throws IOException if the name can't be understood or nobody answers, in words for people
   */
  static InputStream open(String name) throws IOException {
    return connect(name).getInputStream();
  }

  /**
   * Writes what a server sends to a file, byte by byte as it comes, until the server or somebody ends it.
   *
   * @throws IOException if the name can't be understood, nobody answers, or the file can't be written, in words for
   *     people
   */
  public static void record(String name, GrowingFile file) throws IOException {
    try (Socket socket = connect(name);
        GrowingOutput out = GrowingOutput.create(file)) {
      socket.setSoTimeout(LOOK_AROUND_MILLIS);
      InputStream in = socket.getInputStream();
      byte[] step = new byte[STEP];
      for (int read = read(in, step); read >= 0 && !file.isStopped(); read = read(in, step)) {
        out.write(ByteBuffer.wrap(step, 0, read));
      }
    } finally {
      file.end();
    }
  }

  /** Bytes that came, 0 if none did for a moment, -1 if none will. */
  private static int read(InputStream in, byte[] target) throws IOException {
    try {
      return in.read(target);
    } catch (SocketTimeoutException nothing) {
      return 0;
    }
  }

  private static Socket connect(String name) throws IOException {
    Endpoint endpoint = endpoint(name);
    Socket socket = new Socket();
    try {
      socket.connect(endpoint.address(), CONNECT_MILLIS);
      // A server's machine may vanish without a word, and nothing is ever sent there that would go unanswered.
      socket.setKeepAlive(true);
      return socket;
    } catch (IOException nobody) {
      socket.close();
      throw new IOException("No capture comes from " + name + ": " + nobody.getMessage() + ".", nobody);
    }
  }

  private static Endpoint endpoint(String name) throws IOException {
    Matcher parts = NAME.matcher(name);
    try {
      return Endpoint.parse(parts.matches() ? parts.group(1) : name);
    } catch (IllegalArgumentException wrong) {
      throw new IOException(name + " names no server: " + wrong.getMessage() + ".", wrong);
    }
  }
}
