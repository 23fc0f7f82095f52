package org.ringscope.capture.tap;

import java.io.IOException;
import java.lang.foreign.Arena;

/** A network interface's state as netdevice(7) has it: up or down, what it takes part in, its MTU. */
final class Link implements AutoCloseable {
  // linux/if.h
  static final int IFF_UP = 0x1;
  static final int IFF_NOARP = 0x80;
  static final int IFF_MULTICAST = 0x1000;

  // linux/sockios.h
  private static final long SIOCGIFFLAGS = 0x8913;
  private static final long SIOCSIFFLAGS = 0x8914;
  private static final long SIOCSIFMTU = 0x8922;

  private final Libc libc;
  private final String name;
  private final InterfaceRequest request;
  private final int socket;

  Link(Arena arena, Libc libc, String name) throws IOException {
    this.libc = libc;
    this.name = name;
    request = new InterfaceRequest(arena, name);
    socket = libc.socket();
    if (socket < 0) {
      throw new IOException("The kernel can't be asked about " + name + ": error " + -socket + ".");
    }
  }

  String name() {
    return name;
  }

  int flags() throws IOException {
    perform(SIOCGIFFLAGS);
    return request.flags();
  }

  void setFlags(int flags) throws IOException {
    request.withFlags(flags);
    perform(SIOCSIFFLAGS);
  }

  /** @param bytes of a packet behind the Ethernet header */
  void setMtu(int bytes) throws IOException {
    request.withMtu(bytes);
    perform(SIOCSIFMTU);
  }

  private void perform(long command) throws IOException {
    int result = libc.ioctl(socket, command, request.segment());
    if (result < 0) {
      throw TapRefusal.onLink(name, -result);
    }
  }

  /** Linux gives a descriptor back whatever close says (close(2)). */
  @Override
  public void close() {
    libc.close(socket);
  }
}
