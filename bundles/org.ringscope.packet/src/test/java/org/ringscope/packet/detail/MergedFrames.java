package org.ringscope.packet.detail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ringscope.packet.PlainCapture;
import org.ringscope.testing.SharedCaptures;

/** Frames of all shared captures in one pcapng file, so that tshark, which takes its time to start, starts once. */
record MergedFrames(Path file, List<Origin> frames) {
  /** Where a frame came from; numbers count from 1. */
  record Origin(String capture, int number, byte[] bytes, int original, int linkType) {}

  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int ENHANCED_PACKET = 6;

  /** Writes at most {@code most} frames of each capture. */
  static MergedFrames write(Path file, int most) throws IOException {
    List<Origin> frames = new ArrayList<>();
    Map<Integer, Integer> interfaces = new HashMap<>();
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      writeBlock(out, SECTION, section -> {
        section.writeInt(0x1a2b3c4d);
        section.writeInt(0x00010000);
        section.writeLong(-1);
      });
      for (Path capture : SharedCaptures.summarized()) {
        String name = SharedCaptures.folder().relativize(capture).toString();
        for (Origin frame : read(capture, name, most)) {
          write(out, interfaces, frame);
          frames.add(frame);
        }
      }
    }
    return new MergedFrames(file, frames);
  }

  private static List<Origin> read(Path file, String name, int most) throws IOException {
    PlainCapture capture = PlainCapture.read(file);
    List<Origin> frames = new ArrayList<>();
    for (PlainCapture.Frame frame : capture.frames().subList(0, Math.min(most, capture.frames().size()))) {
      byte[] bytes = capture.bytes().asSlice(frame.offset(), frame.captured()).toArray(ValueLayout.JAVA_BYTE);
      int original = Math.max(frame.captured(), frame.original());
      frames.add(new Origin(name, frames.size() + 1, bytes, original, frame.linkType()));
    }
    return frames;
  }

  private static void write(DataOutputStream out, Map<Integer, Integer> interfaces, Origin frame) throws IOException {
    if (!interfaces.containsKey(frame.linkType())) {
      interfaces.put(frame.linkType(), interfaces.size());
      writeBlock(out, INTERFACE, description -> {
        description.writeShort(frame.linkType());
        description.writeShort(0);
        description.writeInt(0);
      });
    }
    writeBlock(out, ENHANCED_PACKET, packet -> {
      packet.writeInt(interfaces.get(frame.linkType()));
      packet.writeLong(0);
      packet.writeInt(frame.bytes().length);
      packet.writeInt(frame.original());
      packet.write(frame.bytes());
    });
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private static void writeBlock(OutputStream out, int type, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(new DataOutputStream(bytes));
    while (bytes.size() % 4 != 0) {
      bytes.write(0);
    }
    DataOutputStream block = new DataOutputStream(out);
    block.writeInt(type);
    block.writeInt(bytes.size() + 12);
    bytes.writeTo(block);
    block.writeInt(bytes.size() + 12);
  }
}
