package org.ringscope.session.mirror;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ringscope.capture.FrameEncoder;
import org.ringscope.capture.PcapEncoder;
import org.ringscope.capture.PcapngEncoder;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.session.Version;

/**
 * A debug virtual NIC of a replay that is about to begin, as the places where it comes out see it.
 *
 * @param name unique in a scenario
 * @param hash what made the frames' hashes
 * @param interfaces those met so far, in order; a frame's interface is always among them
 * @param awaitsReaders whether the replay waits for those who read; else they lose frames
 * @param canceled whether the replay is to end at once
 * @param notices hears sentences for people, such as where a server listens; thread-safe
 */
public record DebugNic(
    String name,
    HashFunction hash,
    Supplier<List<CaptureInterface>> interfaces,
    boolean awaitsReaders,
    BooleanSupplier canceled,
    Consumer<String> notices) {
  /** How late it is noticed, where somebody waits, that the replay is canceled. */
  static final long LOOK_AROUND_MILLIS = 50;

  FrameEncoder encoder(CaptureFormat format) {
    return switch (format) {
      case PCAP -> new PcapEncoder(interfaces);
      case PCAPNG -> new PcapngEncoder("Ringscope " + Version.TEXT, name, hashAlgorithm(), interfaces);
    };
  }

  /** Waits until {@code event} has come, or the replay is canceled. */
  void await(CountDownLatch event) throws InterruptedException {
    while (!canceled.getAsBoolean() && !event.await(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS)) {
      // Looks whether the replay is canceled, again.
      continue;
    }
  }

  private int hashAlgorithm() {
    return switch (hash) {
      case TOEPLITZ -> PcapngEncoder.HASH_TOEPLITZ;
      case XOR -> PcapngEncoder.HASH_XOR;
      case CRC32 -> PcapngEncoder.HASH_CRC32;
    };
  }
}
