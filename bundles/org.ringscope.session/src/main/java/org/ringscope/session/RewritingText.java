package org.ringscope.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Rewriting;
import org.ringscope.nic.mirror.Tunnel;
import org.ringscope.nic.mirror.VlanChange;
import org.ringscope.packet.AddressText;

/**
 * What a mirror writes into its frames, as text.
 *
 * <p>Headers: {@code mac=02:00:00:00:00:09,vlan=7}, with {@code vlan=strip}, {@code vlan=7} (of a tagged frame the tag
 * is renamed) or {@code vlan=push:7}. Tunnels: {@code erspan,from=192.0.2.1,to=192.0.2.2,session=1} and
 * {@code vxlan,from=192.0.2.1,to=192.0.2.2,vni=1}, optionally with {@code from-mac} and {@code to-mac}.
 */
public final class RewritingText {
  private static final String ERSPAN = "erspan";
  private static final String VXLAN = "vxlan";
  private static final String STRIP = "strip";
  private static final String PUSH = "push:";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private RewritingText() {}

  /**
   * Reads what is written into the frame's own headers.
   *
   * @throws IllegalArgumentException naming what can't be read
   */
  public static Rewriting parseHeaders(String text) {
    Map<String, String> values = values(List.of(text.split(",", -1)), "mac", "vlan");
    String mac = values.get("mac");
    String vlan = values.get("vlan");
    return new Rewriting.EthernetHeader(
        mac == null ? Rewriting.EthernetHeader.SAME_ADDRESS : DestinationSettings.mac(mac),
        vlan == null ? VlanChange.KEEP : vlan(vlan));
  }

  private static VlanChange vlan(String text) {
    if (text.equals(STRIP)) {
      return VlanChange.STRIP;
    }
    return text.startsWith(PUSH)
        ? VlanChange.push(number(text.substring(PUSH.length())))
        : VlanChange.set(number(text));
  }

  /**
   * Reads what the frame is put into.
   *
   * @throws IllegalArgumentException naming what can't be read
   */
  public static Rewriting parseTunnel(String text) {
    List<String> parts = List.of(text.split(",", -1));
    List<String> rest = parts.subList(1, parts.size());
    switch (parts.getFirst().strip()) {
      case ERSPAN -> {
        Map<String, String> values = values(rest, "from", "to", "from-mac", "to-mac", "session");
        return new Rewriting.ErspanTunnel(tunnel(values), number(values.getOrDefault("session", "1")));
      }
      case VXLAN -> {
        Map<String, String> values = values(rest, "from", "to", "from-mac", "to-mac", "vni");
        return new Rewriting.VxlanTunnel(tunnel(values), number(values.getOrDefault("vni", "1")));
      }
      default -> throw new IllegalArgumentException(
          "no encapsulation " + parts.getFirst()
              + "; there is erspan, vxlan, as in erspan,from=192.0.2.1,to=192.0.2.2");
    }
  }

  private static Tunnel tunnel(Map<String, String> values) {
    Tunnel tunnel = Tunnel.between(required(values, "from"), required(values, "to"));
    String source = values.get("from-mac");
    String destination = values.get("to-mac");
    return new Tunnel(
        source == null ? tunnel.sourceMac() : DestinationSettings.mac(source),
        destination == null ? tunnel.destinationMac() : DestinationSettings.mac(destination),
        tunnel.source(),
        tunnel.destination());
  }

  private static String required(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("a tunnel needs from=ADDRESS and to=ADDRESS");
    }
    return value;
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("a whole number belongs here, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> values(List<String> parts, String... known) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part.strip() : part.substring(0, equals).strip();
      if (equals < 0 || !List.of(known).contains(key)) {
        throw new IllegalArgumentException("'" + part.strip() + "' is none of " + String.join("=…, ", known) + "=…");
      }
      if (values.put(key, part.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException(key + " stands there twice");
      }
    }
    return values;
  }

  /** Text that one of both reads back; null for what is left as it is. */
  public static @Nullable String of(Rewriting rewriting) {
    return switch (rewriting) {
      case Rewriting.Unchanged() -> null;
      case Rewriting.EthernetHeader header -> headers(header);
      case Rewriting.ErspanTunnel(Tunnel tunnel, int session) -> ERSPAN + ends(tunnel) + ",session=" + session;
      case Rewriting.VxlanTunnel(Tunnel tunnel, int vni) -> VXLAN + ends(tunnel) + ",vni=" + vni;
    };
  }

  private static String headers(Rewriting.EthernetHeader header) {
    int identifier = header.vlan().identifier();
    String vlan = switch (header.vlan().kind()) {
      case KEEP -> "";
      case STRIP -> "vlan=" + STRIP;
      case SET -> "vlan=" + identifier;
      case PUSH -> "vlan=" + PUSH + identifier;
    };
    if (header.destinationMac() == Rewriting.EthernetHeader.SAME_ADDRESS) {
      return vlan;
    }
    return "mac=" + AddressText.formatMac(header.destinationMac()) + (vlan.isEmpty() ? "" : "," + vlan);
  }

  private static String ends(Tunnel tunnel) {
    String text = ",from=" + tunnel.source() + ",to=" + tunnel.destination();
    if (tunnel.sourceMac() != Tunnel.MODEL_MAC) {
      text += ",from-mac=" + AddressText.formatMac(tunnel.sourceMac());
    }
    return tunnel.destinationMac() == Tunnel.DEBUGGER_MAC
        ? text
        : text + ",to-mac=" + AddressText.formatMac(tunnel.destinationMac());
  }
}
