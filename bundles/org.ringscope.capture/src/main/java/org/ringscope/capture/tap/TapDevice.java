package org.ringscope.capture.tap;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Set;

/**
 * A TAP or TUN device that is up. What is written to it, any program that captures on it receives
 * ({@code tcpdump -Q in}). Threads may share it.
 */
public final class TapDevice implements AutoCloseable {
  /**
   * Bytes of the longest frame that is written. The kernel takes longer ones, whatever the MTU is, but programs that
   * use libpcap hold a record above this for damage.
   */
  public static final int LONGEST_FRAME = 262_144;

  static final String CLONE_DEVICE = "/dev/net/tun";

  // linux/if_tun.h; the requests' numbers by asm-generic/ioctl.h
  private static final long TUNSETIFF = 0x400454caL;
  private static final long TUNGETIFF = 0x800454d2L;
  private static final int IFF_NO_PI = 0x1000;
  private static final int IFF_PERSIST = 0x0800;

  /** Values of os.arch where pointers have 64 bits and ioctl's numbers are asm-generic's; PowerPC and MIPS differ. */
  private static final Set<String> KNOWN_MACHINES = Set.of("amd64", "aarch64", "riscv64");

  private final String name;
  private final TapKind kind;
  private final Arena arena = Arena.ofAuto();
  private final Libc libc;
  private int descriptor;
  private boolean persistent;

  private TapDevice(String name, TapKind kind) throws IOException {
    this.name = name;
    this.kind = kind;
    libc = new Libc(arena);
    // Without blocking: who waits for room, and how long, is the writer's to decide.
    descriptor = libc.open(CLONE_DEVICE, Libc.O_RDWR | Libc.O_NONBLOCK | Libc.O_CLOEXEC);
    if (descriptor < 0) {
      throw TapRefusal.onOpen(-descriptor);
    }
  }

  /**
   * Makes a device that lasts until it is closed, at the latest until this program ends, or attaches to one that was
   * made to stay ({@code ip tuntap add}). One that stays and is up keeps all its settings.
   *
   * @param name 1 to 15 bytes
   * @throws IOException if there is none; the message says why, and what to do about it
   */
  public static TapDevice create(String name, TapKind kind) throws IOException {
    InterfaceName.check(name);
    requireKnownMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
    TapDevice device = new TapDevice(name, kind);
    try {
      device.attach();
      return device;
    } catch (IOException | RuntimeException e) {
      device.close();
      throw e;
    }
  }

  static void requireKnownMachine(String system, String architecture) throws IOException {
    if (!system.equals("Linux")) {
      throw new IOException("TAP and TUN devices are made on Linux only, this is " + system + ".");
    }
    if (!KNOWN_MACHINES.contains(architecture)) {
      throw new IOException("How TAP and TUN devices are made on a machine of kind " + architecture + " is not known.");
    }
  }

  private void attach() throws IOException {
    InterfaceRequest request = new InterfaceRequest(arena, name).withFlags(kind.flag() | IFF_NO_PI);
    perform(TUNSETIFF, request);
    perform(TUNGETIFF, request);
    persistent = (request.flags() & IFF_PERSIST) != 0;
    try (Link link = new Link(arena, libc, name)) {
      if (!persistent) {
        // Suricata, for one, keeps as much of a frame as the MTU lets it expect.
        QuietLink.bringUp(link, kind.largestMtu());
      } else if ((link.flags() & Link.IFF_UP) == 0) {
        QuietLink.bringUp(link, 0);
      }
    }
  }

  private void perform(long command, InterfaceRequest request) throws IOException {
    int result = libc.ioctl(descriptor, command, request.segment());
    if (result < 0) {
      throw TapRefusal.onAttach(name, kind, -result);
    }
  }

  public String name() {
    return name;
  }

  /** Whether the device was there before and stays. */
  public boolean isPersistent() {
    return persistent;
  }

  /**
   * Writes one frame: an Ethernet frame without check sequence to a TAP device, an IP packet to a TUN device. Whoever
   * captures on the device has been given it when this returns; whether there was anybody can't be told.
   *
   * @throws IndexOutOfBoundsException if {@code bytes} hold no such frame
   */
  public synchronized WriteOutcome write(MemorySegment bytes, long offset, int length) {
    if (descriptor < 0) {
      return WriteOutcome.GONE;
    }
    if (kind.isTooShort(bytes, offset, length)) {
      return WriteOutcome.TOO_SHORT;
    }
    if (length > LONGEST_FRAME) {
      return WriteOutcome.TOO_LONG;
    }
    MemorySegment frame = bytes.asSlice(offset, length);
    if (frame.isNative()) {
      return outcome(libc.write(descriptor, frame));
    }
    try (Arena copy = Arena.ofConfined()) {
      return outcome(libc.write(descriptor, copy.allocate(length).copyFrom(frame)));
    }
  }

  /** The kernel takes a frame whole or not at all. */
  private static WriteOutcome outcome(long result) {
    if (result >= 0) {
      return WriteOutcome.SENT;
    }
    return switch ((int) -result) {
      case Errno.EAGAIN, Errno.ENOBUFS, Errno.ENOMEM -> WriteOutcome.NO_ROOM;
      case Errno.EINVAL -> WriteOutcome.NOT_IP;
      case Errno.EIO -> WriteOutcome.DOWN;
      // EBADFD, once the device was removed.
      default -> WriteOutcome.GONE;
    };
  }

  /** Linux gives the descriptor back whatever close says (close(2)); with it goes a device not made to stay. */
  @Override
  public synchronized void close() {
    if (descriptor >= 0) {
      libc.close(descriptor);
      descriptor = -1;
    }
  }
}
