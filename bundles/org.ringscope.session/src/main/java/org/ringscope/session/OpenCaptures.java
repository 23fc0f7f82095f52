package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.CaptureFile;
import org.ringscope.capture.GrowingFile;
import org.ringscope.capture.MergedSource;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.capture.live.Pcap4jSource;
import org.ringscope.pipeline.PacketSource;

/** The captures of a replay, open, as one source. */
final class OpenCaptures implements AutoCloseable {
  /** Name that means standard input. */
  static final String STANDARD_INPUT = "-";

  private final List<String> names;
  private final List<CaptureFile> files;
  private final PacketSource source;
  private final @Nullable Supplier<ReplayResult.Input> live;

  private OpenCaptures(List<String> names, List<CaptureFile> files) {
    this.names = names;
    this.files = files;
    source = files.size() == 1 ? files.getFirst() : new MergedSource(files);
    live = null;
  }

  private OpenCaptures(String name, Pcap4jSource capturing) {
    names = List.of(name);
    files = List.of();
    source = capturing;
    live = () -> new ReplayResult.Input(name, -1, capturing.packets(), capturing.missed(), capturing.damage());
  }

  /**
   * Opens what a request names.
   *
   * @param progress hears that they are open, and says when a live input has to end
   * @throws IOException naming what can't be opened, and why; nothing stays open then
   */
  static OpenCaptures open(ReplayRequest request, Progress progress) throws IOException {
    LiveInput live = request.live();
    OpenCaptures captures = live == null
        ? open(request.captures(), request.blockBytes())
        : new OpenCaptures(live.label(), live.open(null, progress));
    progress.opened();
    return captures;
  }

  /** @throws IOException naming the capture that can't be opened, and why; none stays open then */
  static OpenCaptures open(List<String> names, int blockBytes) throws IOException {
    if (Collections.frequency(names, STANDARD_INPUT) > 1) {
      throw new IOException("- stands there twice: standard input can be read only once.");
    }
    List<CaptureFile> files = new ArrayList<>();
    try {
      CaptureFile.Options options = CaptureFile.Options.DEFAULT.withBlockBytes(blockBytes);
      for (String name : names) {
        files.add(open(name, options));
      }
      return new OpenCaptures(names, files);
    } catch (IOException | RuntimeException failure) {
      for (CaptureFile file : files) {
        file.close();
      }
      throw failure;
    }
  }

  /** @throws IOException as {@link #open(List, int)} */
  static OpenCaptures follow(GrowingFile file) throws IOException {
    return new OpenCaptures(
        List.of(file.path().toString()), List.of(CaptureFile.follow(file, CaptureFile.Options.DEFAULT)));
  }

  private static CaptureFile open(String name, CaptureFile.Options options) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return CaptureFile.openStream(System.in, "standard input", options);
    }
    if (RemoteCapture.isNamedBy(name)) {
      return CaptureFile.openStream(RemoteCapture.open(name), name, options);
    }
    if (name.isEmpty()) {
      throw new IOException("The empty name names no capture (an unset variable in a script?).");
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException wrong) {
      throw new IOException(name + " is no file name: " + wrong.getReason(), wrong);
    }
    if (Files.isDirectory(path)) {
      throw new IOException(name + " is a directory; give a capture file.");
    }
    return CaptureFile.open(path, options);
  }

  /** The captures, in the order given; none where the input is live. */
  List<CaptureFile> files() {
    return files;
  }

  PacketSource source() {
    return source;
  }

  /** What was read of each capture so far. */
  List<ReplayResult.Input> inputs() {
    if (live != null) {
      return List.of(live.get());
    }
    List<ReplayResult.Input> inputs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      CaptureFile file = files.get(i);
      inputs.add(new ReplayResult.Input(names.get(i), file.size(), file.packets(), 0, file.damage()));
    }
    return inputs;
  }

  /** Compiles BPF expressions with libpcap. */
  InterfaceFilters.Compiler filterCompiler() {
    return BpfProgram::compile;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
