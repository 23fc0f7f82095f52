package org.ringscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A capture that a server sends, PCAP-over-IP: {@code tcp://HOST:PORT}, or {@code TCP@HOST:PORT} as Wireshark calls it.
 * The server sends a capture file's bytes and nothing else, and hears nothing.
 */
final class RemoteCapture {
  /** With one slash where the name went through a {@link java.nio.file.Path}, none where it is a mirror's target. */
  private static final Pattern NAME = Pattern.compile("(?:tcp:/{0,2}|TCP@)(.*)");

  private static final int CONNECT_MILLIS = 10_000;

  private RemoteCapture() {}

  static boolean isNamedBy(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Connects.
   *
   * @throws IOException if the name can't be understood or nobody answers, in words for people
   */
  static InputStream open(String name) throws IOException {
    Endpoint endpoint = endpoint(name);
    Socket socket = new Socket();
    try {
      socket.connect(endpoint.address(), CONNECT_MILLIS);
      // A server's machine may vanish without a word, and nothing is ever sent there that would go unanswered.
      socket.setKeepAlive(true);
      return socket.getInputStream();
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
