package org.ringscope.session.mirror;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.session.Endpoint;

/**
 * A debug virtual NIC that a running Ringscope serves by PCAP-over-IP, as others of the same user find it: a file
 * {@code NAME-PORT.nic} of lines {@code key=value}.
 *
 * <pre>
 * name=debug
 * address=127.0.0.1:4789
 * pid=4711
 * started=2026-11-25T22:31:37Z
 * </pre>
 *
 * Readers skip keys they don't know and files that lack one they need; a shell reads them, too. A record whose process
 * is gone was left behind, and whoever meets it may remove it.
 *
 * @param name of the debug virtual NIC, of letters, digits, {@code _}, {@code .} and {@code -}, which mean nothing to
 *     a shell, a file system or Wireshark
 * @param address where a client on this machine finds it
 * @param pid of the process that serves it
 */
record RunningNic(String name, InetSocketAddress address, long pid, Instant started) {
  static final String SUFFIX = ".nic";

  private static final int LONGEST_NAME = 64;

  /** One that this process serves from now on. */
  static RunningNic here(String name, InetSocketAddress bound) {
    String plain = name.replaceAll("[^A-Za-z0-9_.-]", "_");
    plain = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    return new RunningNic(plain, reachable(bound), ProcessHandle.current().pid(), Instant.now());
  }

  /** A server on all addresses is found on the loopback. */
  private static InetSocketAddress reachable(InetSocketAddress bound) {
    return bound.getAddress().isAnyLocalAddress()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort())
        : bound;
  }

  /**
   * Writes it; the file appears whole.
   *
   * @return the file, named after the process, too, where another one of the same name and port runs
   */
  Path writeTo(Path folder) throws IOException {
    String base = name + '-' + address.getPort();
    Path file = folder.resolve(base + SUFFIX);
    if (Files.exists(file)) {
      file = folder.resolve(base + '-' + pid + SUFFIX);
    }
    String text =
        "name=" + name + "\naddress=" + Endpoint.text(address) + "\npid=" + pid + "\nstarted=" + started + '\n';
    AtomicFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}
