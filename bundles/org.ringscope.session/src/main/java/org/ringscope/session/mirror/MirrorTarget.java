package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ringscope.session.Endpoint;

/** Where a debug virtual NIC is to come out. */
public sealed interface MirrorTarget {
  /**
   * Opens it.
   *
   * @throws IOException if it can't be, in words for people
   */
  Delivery open(DebugNic nic) throws IOException;

  /** A capture file, which appears whole or not at all; an existing pipe or device is written directly. */
  record File(Path path) implements MirrorTarget {
    @Override
    public Delivery open(DebugNic nic) throws IOException {
      CaptureFormat format = CaptureFormat.of(path);
      boolean special = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
      return special ? PipeDelivery.to(path, format, nic) : FileDelivery.create(path, format, nic);
    }
  }

  /**
   * Standard output or another stream, as pcapng.
   *
   * @param name what to call it in messages
   * @param channel left open
   */
  record Stream(String name, WritableByteChannel channel) implements MirrorTarget {
    @Override
    public Delivery open(DebugNic nic) {
      return PipeDelivery.to(name, channel, nic);
    }
  }

  /** A server for PCAP-over-IP. */
  record Server(Endpoint endpoint, CaptureFormat format) implements MirrorTarget {
    @Override
    public Delivery open(DebugNic nic) throws IOException {
      return TcpDelivery.listen(endpoint, format, nic);
    }
  }

  /**
   * A TAP or TUN device of Linux.
   *
   * @param device 1 to 15 bytes
   */
  record Tap(String device) implements MirrorTarget {
    @Override
    public Delivery open(DebugNic nic) throws IOException {
      return TapDelivery.open(device, nic);
    }
  }
}
