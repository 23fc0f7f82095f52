package org.ringscope.view.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;

/** A capture of UDP packets written byte by byte: packet n (from 1) goes from port 1000 + n mod 2 to port 53. */
final class UdpCapture {
  private static final long START = 1_700_000_000_000_000_000L;
  private static final long MICROSECOND = 1_000;

  private UdpCapture() {}

  static Path write(Path file, int packets) throws IOException {
    List<CaptureFiles.Packet> list = new ArrayList<>();
    for (int n = 1; n <= packets; n++) {
      list.add(new CaptureFiles.Packet(START + n * MICROSECOND, frame(1000 + n % 2)));
    }
    CaptureFiles.write(file, list);
    return file;
  }

  /** Ethernet, IPv4 (RFC 791) from 10.0.0.1 to 192.0.2.10, UDP (RFC 768) without data; checksums are left 0. */
  private static byte[] frame(int sourcePort) {
    ByteBuffer frame = ByteBuffer.allocate(42);
    frame.putShort((short) 0x0200).putInt(2).putShort((short) 0x0200).putInt(1).putShort((short) 0x0800);
    frame.putShort((short) 0x4500).putShort((short) 28).putInt(0).putInt(0x40110000);
    frame.putInt(0x0a000001).putInt(0xc000020a);
    frame.putShort((short) sourcePort).putShort((short) 53).putShort((short) 8).putShort((short) 0);
    return frame.array();
  }

  /** Opens a capture and replays it. */
  static CaptureReplay replayed(Path file, int packets) throws IOException {
    CaptureReplay capture = new CaptureReplay(write(file, packets));
    capture.run(() -> false);
    return capture;
  }
}
