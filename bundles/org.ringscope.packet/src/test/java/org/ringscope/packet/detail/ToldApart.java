package org.ringscope.packet.detail;

import java.util.List;

/**
 * Where tshark's fields and ours differ for a reason.
 *
 * @param field regular expression of filter names
 * @param capture regular expression of the captures in which they differ
 */
record ToldApart(String field, String capture, String reason) {
  private static final String ANY = ".*";
  private static final String BROKEN = "malformed/.*";

  static final List<ToldApart> ALL = List.of(
      new ToldApart("data|data\\.data", ANY, "tshark looks into the payload"),
      new ToldApart("trailer|eth\\.trailer", ANY, "tshark guesses what of it is padding, trailer and check sequence"),
      new ToldApart("(capture|chdlc|fr|igmp|ipoib|tag|wlan|sctp\\.chunk|sctp\\.chunk_value|snap)(\\.header)?", ANY,
          "a name of our own for bytes that we don't take apart"),
      new ToldApart("ip\\.version", ANY, "tshark files the version of IPv6 under this name, too"),
      new ToldApart("esp(\\..*)?", "esp/.*|malformed/esp_truncated.pcap",
          "tshark looks for ESP in UDP (RFC 3948) and behind more headers"),
      new ToldApart("sctp", ANY, "tshark counts the chunks with data"),
      new ToldApart("sctp\\.checksum\\.status", "large/.*", "tshark judges the first of several fragments"),
      new ToldApart("llc\\.pid", ANY, "tshark has names of their own for the protocols of some organisations"),
      new ToldApart("pweth\\.cw\\.sequence_number", ANY, "tshark leaves out 0, which means that there is none"),
      new ToldApart("tcp\\.(option_kind|options\\.eol)", ANY,
          "RFC 9293, 3.2: what stands behind the end of the list is padding, not another end"),
      new ToldApart("tcp\\.flags\\.(ae|cwr|ece)", "basic/accecn_handshake.pcap",
          "tshark follows the stream and shows one counter of three bits instead"),
      new ToldApart("tcp\\.flags\\.res", ANY, "tshark makes one flag of three bits"),
      new ToldApart("tcp\\.(len|seq_raw|checksum\\.status)", "large/denial6-5.pcap|basic/test1.pcap",
          "quoted by an ICMP error: tshark may take the quote for the whole"),
      new ToldApart("ip\\.len", ANY, "length 0 of a large send: tshark shows what it should be"),
      new ToldApart("ipv6\\.opt.*", "ipv6/covert_send6.pcap",
          "an option that runs out of its header: tshark follows it"),
      new ToldApart("ipv6\\.opt\\.mipv6.*", "ipv6/ipv6-mobility-dst-opts.pcap",
          "a home address whose option claims less than 16 bytes"),
      new ToldApart("tcp\\.options\\.unknown\\.payload", ANY,
          "our name for all bytes of options that we don't take apart"),
      new ToldApart("vlan\\..*", "malformed/gen_frames_bad_headers.pcap", "we show the tag at which we stop"),
      new ToldApart("ip(\\..*)?", BROKEN, "tshark shows no more of a header with a wrong version or length"),
      new ToldApart("tcp\\..*", BROKEN, "tshark shows no more of a header with a wrong length"),
      new ToldApart("arp\\..*", BROKEN, "tshark takes addresses for IPv4 where the lengths say otherwise"));

  static boolean covers(String field, String capture) {
    return ALL.stream().anyMatch(told -> field.matches(told.field) && capture.matches(told.capture));
  }
}
