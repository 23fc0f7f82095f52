package org.ringscope.session.predict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ringscope.capture.CaptureFile;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.session.Progress;

/**
 * From when to when captures reach, and whether their packets have pcapng records: found by walking their record
 * headers, which takes a fraction of the time of looking at packets.
 *
 * @param first time of the earliest packet, ns since the epoch; {@link Long#MAX_VALUE} if there is none
 * @param last time of the latest one
 * @param pcapng whether there is one file, and it is pcapng
 */
record CaptureSpan(long first, long last, boolean pcapng) {
  /** @throws IOException if a capture can't be read */
  static CaptureSpan of(List<Path> captures, Progress progress) throws IOException {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    boolean pcapng = captures.size() == 1;
    for (Path capture : captures) {
      try (CaptureFile file = CaptureFile.open(capture)) {
        pcapng &= file.format().equals("pcapng");
        PacketBlock block = new PacketBlock(CaptureFile.Options.DEFAULT.blockBytes());
        while (!progress.isCanceled() && file.fill(block)) {
          for (int i = 0; i < block.count; i++) {
            first = Math.min(first, block.time[i]);
            last = Math.max(last, block.time[i]);
          }
        }
      }
    }
    return new CaptureSpan(first, last, pcapng);
  }

  /** The span without what lies before {@code from} or at and after {@code to}. */
  CaptureSpan within(long from, long to) {
    return new CaptureSpan(Math.max(first, from), Math.min(last, to), pcapng);
  }

  /** The moment at which the second half begins. */
  long middle() {
    return first >= last ? first : first + (last - first) / 2 + 1;
  }
}
