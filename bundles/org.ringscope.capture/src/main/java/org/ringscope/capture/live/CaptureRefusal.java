package org.ringscope.capture.live;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.capture.live.LiveInterfaces.LiveInterface;

/** Why there is no capture on an interface, and what to do about it, in words for people. */
final class CaptureRefusal {
  private CaptureRefusal() {}

  static IOException withoutLibpcap(LinkageError cause) {
    return new IOException("Capturing needs libpcap, which is not installed. " + BpfProgram.HOW_TO_INSTALL, cause);
  }

  /** @param reason what libpcap said */
  static IOException onOpen(String name, Exception cause) {
    String reason = String.valueOf(cause.getMessage());
    String lower = reason.toLowerCase(Locale.ROOT);
    List<LiveInterface> known = known();
    if (!known.isEmpty() && known.stream().noneMatch(one -> one.name().equals(name))) {
      return new IOException("There is no interface " + name + ". There are: " + text(known) + ".", cause);
    }
    if (lower.contains("permission") || lower.contains("not permitted")) {
      return new IOException(
          "This user may not capture on " + name + " (" + reason + "). " + howToBeAllowed(name), cause);
    }
    if (lower.contains("not up")) {
      return new IOException(name + " is down. As root: ip link set " + name + " up", cause);
    }
    return new IOException("Can't capture on " + name + ": " + reason, cause);
  }

  private static List<LiveInterface> known() {
    try {
      return LiveInterfaces.all();
    } catch (IOException untold) {
      // The reason of the refusal is worth more than why the list can't be had.
      return List.of();
    }
  }

  private static String text(List<LiveInterface> interfaces) {
    return interfaces.stream().map(LiveInterface::toString).collect(Collectors.joining(", "));
  }

  /**
   * Capabilities of the java file alone are no way: started with them it looks for no library beside itself, and does
   * not find its own (ld.so(8), secure-execution mode). Ambient ones (capabilities(7)) leave that mode off.
   */
  private static String howToBeAllowed(String name) {
    String java = System.getProperty("java.home", "JAVA_HOME");
    return "Run it as root, or as yourself with the rights to capture:\n"
        + "  sudo setpriv --reuid=$(id -u) --regid=$(id -g) --init-groups --inh-caps=+net_raw,+net_admin"
        + " --ambient-caps=+net_raw,+net_admin ringscope ...\n"
        + "or give them for good to whatever this Java runs, which then has to be told where its libraries are:\n"
        + "  sudo setcap cap_net_raw,cap_net_admin+eip " + java + "/bin/java\n"
        + "  echo " + java + "/lib | sudo tee /etc/ld.so.conf.d/ringscope-java.conf && sudo ldconfig\n"
        + "or let dumpcap capture, which members of the group wireshark may:\n"
        + "  dumpcap -q -i " + name + " -w - | ringscope ... -";
  }
}
