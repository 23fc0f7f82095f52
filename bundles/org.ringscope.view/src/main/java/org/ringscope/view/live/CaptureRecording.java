package org.ringscope.view.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.session.LiveInput;
import org.ringscope.session.LiveRecording;
import org.ringscope.session.RemoteCapture;

/**
 * Packets of a network interface or of a server that are written to a file of their own as they come, and can be looked
 * at meanwhile. Thread-safe.
 */
public final class CaptureRecording {
  /** What a pcap file's format is told by; a pcapng file's first block is longer. */
  private static final int FILE_HEADER = 24;

  private static final long MOMENT_MILLIS = 1_000;

  private final String origin;
  private final GrowingFile file;
  private final Recorder recorder;

  /** Writes packets to a file until they end or the file is stopped. */
  @FunctionalInterface
  private interface Recorder {
    void record(GrowingFile file) throws IOException;
  }

  private CaptureRecording(String origin, Path file, Recorder recorder) {
    this.origin = origin;
    this.file = new GrowingFile(file);
    this.recorder = recorder;
  }

  /**
   * Of a network interface; nothing is opened yet.
   *
   * @param filter in tcpdump's language; null = all packets
   * @param folder of the file
   */
  public static CaptureRecording of(LiveInput input, @Nullable String filter, Path folder) {
    return new CaptureRecording(
        input.interfaceName(),
        folder.resolve(LiveQuestion.fileName(input, LocalDateTime.now())),
        file -> LiveRecording.record(input, filter, file));
  }

  /**
   * Of a server that sends a capture, PCAP-over-IP; nothing is opened yet.
   *
   * @param server {@code tcp://HOST:PORT}
   * @param folder of the file
   */
  public static CaptureRecording ofServer(String server, Path folder) {
    return new CaptureRecording(
        server,
        folder.resolve(LiveQuestion.serverFileName(server, LocalDateTime.now())),
        file -> RemoteCapture.record(server, file));
  }

  /** Where the packets come from: an interface, a server. */
  public String origin() {
    return origin;
  }

  public Path file() {
    return file.path();
  }

  /** The file, for those who read it. */
  public GrowingFile growing() {
    return file;
  }

  /**
   * Records until the packets end or somebody stops it.
   *
   * @throws IOException if there can't be a capture, or no longer, or the file can't be written, in words for people
   */
  public void record() throws IOException {
    recorder.record(file);
  }

  /**
   * Waits until there is so much that it can be opened.
   *
   * @return false if it ended before
   * @throws InterruptedException if the thread was interrupted
   */
  public boolean awaitBeginning() throws InterruptedException {
    while (file.length() < FILE_HEADER && !file.isWhole()) {
      file.awaitMore(file.length(), MOMENT_MILLIS);
    }
    return file.length() >= FILE_HEADER;
  }

  /** Asks it to end; what came until then stays. */
  public void stop() {
    file.stop();
  }
}
