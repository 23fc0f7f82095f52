package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.InOrderListener;
import org.ringscope.stack.tcp.ReceiveSettings;
import org.ringscope.stack.tcp.StreamAssembler;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpReceiveStage;
import org.ringscope.stack.tcp.TcpReceiver;
import org.ringscope.testing.Program;

/** A stream whose segments come in fragments holds what tshark follows, whether segments are joined or not. */
class FragmentedStreamTest {
  private static final int SEGMENT = 1400;
  private static final int SEGMENTS = 40;

  /** IPv6 fragments: RFC 8200, section 4.5. */
  private static final int PART = 512;

  private static final HexFormat HEX = HexFormat.of();

  @TempDir
  private Path folder = Path.of("");

  @Test
  void theStreamIsTsharks() throws Exception {
    byte[] stream = new byte[SEGMENT * SEGMENTS];
    new Random(6).nextBytes(stream);
    Path capture = folder.resolve("fragments.pcap");
    Files.write(capture, pcap(frames(stream)));
    assertArrayEquals(stream, tsharks(capture));
    for (CoalescingRule rule : CoalescingRule.values()) {
      ReceiveSettings settings = ReceiveSettings.DEFAULT.withCoalesce(CoalesceSettings.of(rule));
      assertArrayEquals(stream, ours(capture, settings), rule.name());
    }
  }

  /** Every third segment in IPv6 fragments, the last part first; checksums of the whole segment's. */
  private static List<byte[]> frames(byte[] stream) {
    List<byte[]> frames = new ArrayList<>();
    frames.add(segment(0, Tcp.SYN, new byte[0]).build());
    for (int i = 0; i < SEGMENTS; i++) {
      byte[] payload = Arrays.copyOfRange(stream, i * SEGMENT, (i + 1) * SEGMENT);
      byte[] frame = segment(1 + i * SEGMENT, Tcp.ACK, payload).build();
      if (i % 3 == 1) {
        frames.addAll(fragments(Arrays.copyOfRange(frame, 14 + 40, frame.length), i).reversed());
      } else {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static PacketBuilder segment(long sequenceNumber, int flags, byte[] payload) {
    return new PacketBuilder().ethernet(1, 2).ipv6("2001:db8::1", "2001:db8::2").tcp(1024, 80)
        .sequenceNumber(sequenceNumber).flags(flags).payload(payload);
  }

  private static List<byte[]> fragments(byte[] segment, int identification) {
    List<byte[]> fragments = new ArrayList<>();
    for (int at = 0; at < segment.length; at += PART) {
      byte[] part = Arrays.copyOfRange(segment, at, Math.min(segment.length, at + PART));
      byte[] fragment = new PacketBuilder().ethernet(1, 2).ipv6("2001:db8::1", "2001:db8::2")
          .ipv6Fragment(at, at + PART < segment.length, identification).payload(part).build();
      fragment[14 + 40] = 6;
      fragments.add(fragment);
    }
    return fragments;
  }

  private static byte[] pcap(List<byte[]> frames) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0xa1b2_c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535).putInt(1);
    file.writeBytes(header.array());
    for (int i = 0; i < frames.size(); i++) {
      int length = frames.get(i).length;
      ByteBuffer record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      file.writeBytes(record.putInt(0).putInt(i).putInt(length).putInt(length).array());
      file.writeBytes(frames.get(i));
    }
    return file.toByteArray();
  }

  /** Lines of hexadecimal digits, a packet each, between others. */
  private static byte[] tsharks(Path capture) throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : Program.run("tshark", "-r", capture.toString(), "-q", "-z", "follow,tcp,raw,0")) {
      if (line.matches("[0-9a-f]+")) {
        bytes.writeBytes(HEX.parseHex(line));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] ours(Path capture, ReceiveSettings settings) throws IOException, InterruptedException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    InOrderListener listener = new InOrderListener() {
      @Override
      public void bytes(StreamDirection direction, MemorySegment bytes, long offset, int length) {
        content.writeBytes(bytes.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE));
      }

      @Override
      public void missing(StreamDirection direction, long length, Absence why) {
        throw new AssertionError(length + " bytes are missing");
      }
    };
    TcpReceiver receiver = new TcpReceiver(settings, new StreamAssembler(1 << 20, listener));
    List<TcpReceiver> receivers = List.of(receiver);
    StackTaps stack =
        new StackTaps(TcpReceiveStage.ofReceived(receivers, true), TcpReceiveStage.ofSent(receivers));
    Replay.run(ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT), stack, Progress.NONE);
    assertEquals(1, receiver.streams().size());
    return content.toByteArray();
  }
}
