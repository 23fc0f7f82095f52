package org.ringscope.session.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ringscope.capture.PcapWriter;
import org.ringscope.capture.live.Pcap4jSource;
import org.ringscope.session.LiveRecording;

/** A capture by libpcap that a thread of its own writes to a file, for hosts without tcpdump. */
final class LiveCapture {
  /** As in the script: headers tell the ring. */
  private static final int SNAP_LENGTH = 256;

  /** Longer than libpcap keeps a packet before it hands it on. */
  private static final long LAST_PACKETS_MILLIS = 250;

  private final Pcap4jSource source;
  private final CompletableFuture<Void> written;

  private LiveCapture(Pcap4jSource source, Path file) {
    this.source = source;
    written = CompletableFuture.runAsync(() -> write(file), task -> Thread.ofVirtual().start(task));
  }

  /** @throws IOException if the interface can't be opened; the message says why */
  static LiveCapture start(String interfaceName, Path file) throws IOException {
    return new LiveCapture(Pcap4jSource.openInterface(interfaceName, SNAP_LENGTH, null), file);
  }

  private void write(Path file) {
    int linkType = source.interfaces().getFirst().linkType();
    try (PcapWriter writer = PcapWriter.create(file, linkType, SNAP_LENGTH)) {
      LiveRecording.copy(source, writer);
      writer.finish();
    } catch (IOException failure) {
      throw new CompletionException(failure);
    }
  }

  /**
   * Ends the capture; the file is whole then.
   *
   * @throws IOException if capturing or writing failed on the way
   */
  void finish() throws IOException, InterruptedException {
    Thread.sleep(LAST_PACKETS_MILLIS);
    source.close();
    try {
      written.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof IOException reason ? reason : new IOException(failure.getCause());
    }
  }

  /** Ends the capture, whatever became of it. */
  void abandon() {
    source.close();
  }
}
