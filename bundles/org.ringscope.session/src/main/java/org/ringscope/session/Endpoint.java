package org.ringscope.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens or is found.
 *
 * @param host a name or address; empty = none is said
 * @param port 0 … 65535
 */
public record Endpoint(Optional<String> host, int port) {
  private static final Pattern FORM = Pattern.compile("(?:(\\[[^\\[\\]]+]|[^:\\[\\]]+):)?(\\d{1,5})");
  private static final int LARGEST_PORT = 65_535;

  /**
   * Reads {@code PORT}, {@code HOST:PORT} or {@code [IPV6]:PORT}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static Endpoint parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text + " is neither PORT, HOST:PORT nor [IPV6]:PORT");
    }
    int port = Integer.parseInt(parts.group(2));
    if (port > LARGEST_PORT) {
      throw new IllegalArgumentException(port + " is no port: they end at " + LARGEST_PORT);
    }
    return new Endpoint(Optional.ofNullable(parts.group(1)).map(Endpoint::withoutBrackets), port);
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /**
   * Its address; on the loopback where no host is said.
   *
   * @throws IOException if the host isn't known
   */
  public InetSocketAddress address() throws IOException {
    InetSocketAddress address = host.isPresent()
        ? new InetSocketAddress(host.get(), port)
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    if (address.isUnresolved()) {
      throw new IOException("no host is called " + host.orElseThrow());
    }
    return address;
  }

  /** As {@code 127.0.0.1:4789} or {@code [::1]:4789}. */
  public static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  @Override
  public String toString() {
    return host.map(name -> (name.contains(":") ? "[" + name + "]" : name) + ":").orElse("") + port;
  }
}
