package org.ringscope.view.mirror;

import java.util.List;
import java.util.Optional;
import org.ringscope.session.Endpoint;

/**
 * Where a debug virtual NIC can be attached to by PCAP-over-IP.
 *
 * @param host address, IPv6 ones without brackets
 * @param port 1 … 65,535
 */
public record TcpAddress(String host, int port) {
  /** As it is typed in most places. */
  @Override
  public String toString() {
    return new Endpoint(Optional.of(host), port).toString();
  }

  /** The interface that Wireshark and tshark take it for. */
  public String wiresharkInterface() {
    return "TCP@" + this;
  }

  /** Commands of other programs that can attach, a line each. */
  public List<String> otherCommands() {
    return List.of(
        "tshark -i " + wiresharkInterface(),
        "nc " + host + " " + port + " | tcpdump -n -r -",
        "nc " + host + " " + port + " > debug.pcapng");
  }

  /** How Wireshark is installed, and what else can attach, for people who don't have it. */
  public String withoutWireshark() {
    return """
        Wireshark was not found on this machine.

        Debian, Ubuntu:  apt install wireshark
        Fedora:  dnf install wireshark
        macOS:  brew install --cask wireshark
        Windows, and all others:  www.wireshark.org

        If it is installed somewhere else, name the program in Window > Preferences > General.

        Other programs can attach to the same address:

        """ + String.join("\n", otherCommands()) + "\n";
  }
}
