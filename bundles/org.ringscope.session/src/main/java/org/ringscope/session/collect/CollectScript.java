package org.ringscope.session.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The shell script that collects; the same on a host without Java as where we start it ourselves. */
public final class CollectScript {
  private static final String NAME = "collect.sh";
  private static final String NO_INTERFACE = "default_interface=\n";
  private static final String TEN_SECONDS = "default_seconds=10\n";

  /** What Linux allows and no shell reads as anything but text; the script holds to the same. */
  private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9._:@][A-Za-z0-9._:@-]*");

  private CollectScript() {}

  /** Whether the script takes an interface of that name. */
  public static boolean takes(String interfaceName) {
    return INTERFACE.matcher(interfaceName).matches();
  }

  /**
   * The script's text.
   *
   * @param interfaceName what it collects from if it isn't told; empty: it has to be told
   * @param seconds how long it captures if it isn't told
   * @throws IllegalArgumentException if it doesn't take that interface
   */
  public static String text(String interfaceName, int seconds) throws IOException {
    if (!interfaceName.isEmpty() && !takes(interfaceName)) {
      throw new IllegalArgumentException("not the name of an interface: " + interfaceName);
    }
    try (InputStream in = CollectScript.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + NAME + " is missing; build or install it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace(NO_INTERFACE, "default_interface=" + interfaceName + '\n')
          .replace(TEN_SECONDS, "default_seconds=" + seconds + '\n');
    }
  }
}
