package org.ringscope.session.predict;

import java.util.Set;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.packet.FlowType;

/** The fields of UDP that a context hashes: what {@code ethtool -N DEV rx-flow-hash udp4 sdfn} changes. */
final class UdpFields {
  static final Set<HashField> ADDRESSES = HashField.setOf("sd");
  static final Set<HashField> ADDRESSES_AND_PORTS = HashField.setOf("sdfn");

  private UdpFields() {}

  /** The same context with UDP over IPv4 and IPv6 hashed over {@code fields}. */
  static RssContext set(RssContext context, Set<HashField> fields) {
    return context.withFields(context.fields().with(FlowType.UDP4, fields).with(FlowType.UDP6, fields));
  }

  /** The same context with the ports of UDP hashed, or not. */
  static RssContext set(RssContext context, boolean withPorts) {
    return set(context, withPorts ? ADDRESSES_AND_PORTS : ADDRESSES);
  }

  /** Whether ports take part in the hash of UDP over IPv4. */
  static boolean havePorts(RssContext context) {
    return context.fields().of(FlowType.UDP4).contains(HashField.SOURCE_PORT);
  }
}
