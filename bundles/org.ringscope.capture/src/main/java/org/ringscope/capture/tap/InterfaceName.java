package org.ringscope.capture.tap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which names a network interface may have. */
public final class InterfaceName {
  /** IFNAMSIZ of linux/if.h without the NUL. */
  static final int MOST_BYTES = 15;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._][A-Za-z0-9._-]*");

  private InterfaceName() {}

  /**
   * Refuses what the kernel refuses, cuts off or reads as a pattern, and the two names that would change the settings
   * of every interface (/proc/sys/net/ipv4/conf/all). The kernel takes other characters, too; but the name stands in
   * commands that users are told to run as root, where a shell would understand them.
   *
   * @throws IOException saying what is wrong with the name
   */
  public static void check(String name) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("A network interface needs a name.");
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new IOException(
          "'" + name + "' is too long for a network interface: " + bytes + " bytes, at most " + MOST_BYTES + ".");
    }
    if (name.equals(".") || name.equals("..") || name.equals("all") || name.equals("default")) {
      throw new IOException("A network interface can't be called '" + name + "'.");
    }
    if (!PLAIN.matcher(name).matches()) {
      throw new IOException(
          "'" + name + "' is no name for a network interface: letters, digits, '.' and '_', and '-' but not first.");
    }
  }
}
