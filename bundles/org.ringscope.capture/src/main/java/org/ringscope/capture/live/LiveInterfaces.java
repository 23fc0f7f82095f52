package org.ringscope.capture.live;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.pcap4j.core.PcapAddress;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;

/** The interfaces of this machine that libpcap knows. */
public final class LiveInterfaces {
  private LiveInterfaces() {}

  /**
   * An interface.
   *
   * @param addresses IP addresses, as text
   * @param description libpcap's, empty where it has none
   */
  public record LiveInterface(String name, List<String> addresses, String description) {
    /** The name and, in parentheses, what tells it from others. */
    @Override
    public String toString() {
      String more = addresses.isEmpty() ? description : String.join(", ", addresses);
      return more.isEmpty() ? name : name + " (" + more + ")";
    }
  }

  /**
   * All of them, in libpcap's order; whether this user may capture there is another matter.
   *
   * @throws IOException if libpcap is missing or can't tell
   */
  public static List<LiveInterface> all() throws IOException {
    try {
      List<LiveInterface> all = new ArrayList<>();
      for (PcapNetworkInterface found : Pcaps.findAllDevs()) {
        String description = found.getDescription() == null ? "" : found.getDescription();
        all.add(new LiveInterface(found.getName(), addresses(found), description));
      }
      return all;
    } catch (PcapNativeException e) {
      throw new IOException("libpcap can't list the interfaces: " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw CaptureRefusal.withoutLibpcap(e);
    }
  }

  private static List<String> addresses(PcapNetworkInterface found) {
    List<String> texts = new ArrayList<>();
    for (PcapAddress address : found.getAddresses()) {
      InetAddress inet = address.getAddress();
      if (inet != null) {
        String text = inet.getHostAddress();
        int scope = text.indexOf('%');
        texts.add(scope < 0 ? text : text.substring(0, scope));
      }
    }
    return texts;
  }
}
