package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.pipeline.CaptureInterface;

/** Where a debug virtual NIC is to come out. */
public sealed interface MirrorTarget {
  /** Opens it. */
  Delivery open(Supplier<List<CaptureInterface>> interfaces) throws IOException;

  /** A pcapng file. */
  record File(Path path) implements MirrorTarget {
    @Override
    public Delivery open(Supplier<List<CaptureInterface>> interfaces) throws IOException {
      return PcapngDelivery.file(path, interfaces);
    }
  }

  /** Standard output, as pcapng. */
  record Stream(WritableByteChannel channel) implements MirrorTarget {
    @Override
    public Delivery open(Supplier<List<CaptureInterface>> interfaces) throws IOException {
      return PcapngDelivery.stream("standard output", channel, interfaces);
    }
  }
}
