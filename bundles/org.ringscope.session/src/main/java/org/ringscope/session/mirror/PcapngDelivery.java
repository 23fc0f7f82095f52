package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.OptionCode;
import org.ringscope.capture.PcapngOption;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.session.Version;

/** A debug virtual NIC that comes out as pcapng: a file, which appears whole or not at all, or a stream. */
public final class PcapngDelivery implements Delivery {
  private final String name;
  private final PcapngWriter writer;
  private final PcapngFrames frames;
  private volatile DeliveryCounts counts = DeliveryCounts.NONE;
  private @Nullable IOException failure;
  private long given;
  private long bytes;
  private long lost;

  private PcapngDelivery(String name, PcapngWriter writer, Supplier<List<CaptureInterface>> interfaces) {
    this.name = name;
    this.writer = writer;
    frames = new PcapngFrames(writer, interfaces);
  }

  /** @throws IOException if the file can't be written */
  public static PcapngDelivery file(Path file, Supplier<List<CaptureInterface>> interfaces) throws IOException {
    return new PcapngDelivery(file.toString(), PcapngWriter.create(file, section()), interfaces);
  }

  /** Writes to a channel that the caller closes. */
  public static PcapngDelivery stream(
      String name, WritableByteChannel channel, Supplier<List<CaptureInterface>> interfaces) throws IOException {
    return new PcapngDelivery(name, PcapngWriter.to(channel, section()), interfaces);
  }

  private static List<PcapngOption> section() {
    return List.of(PcapngOption.ofText(OptionCode.SHB_USER_APPLICATION, "Ringscope " + Version.TEXT));
  }

  @Override
  public void accept(MirroredFrame frame) {
    if (failure == null) {
      try {
        frames.write(frame);
        given++;
        bytes += frame.capturedLength;
      } catch (IOException broken) {
        failure = broken;
      }
    }
    if (failure != null) {
      lost++;
    }
    counts = new DeliveryCounts(given, bytes, lost, 0);
  }

  @Override
  public void finish() throws IOException {
    if (failure == null) {
      try {
        writer.finish();
      } catch (IOException broken) {
        failure = broken;
      }
    }
    if (failure != null) {
      throw new IOException(name + " can't be written: " + failure.getMessage(), failure);
    }
  }

  @Override
  public DeliveryCounts counts() {
    return counts;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
