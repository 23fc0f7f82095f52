package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.capture.CaptureFile;
import org.ringscope.pipeline.Intake;
import org.ringscope.pipeline.PacketSource;

/** The captures of a replay, open, as one source. */
final class OpenCaptures implements AutoCloseable {
  /** Name that means standard input. */
  static final String STANDARD_INPUT = "-";

  private final List<String> names;
  private final List<CaptureFile> files;
  private final PacketSource source;

  private OpenCaptures(List<String> names, List<CaptureFile> files, PacketSource source) {
    this.names = names;
    this.files = files;
    this.source = source;
  }

  /** @throws IOException naming the capture that can't be opened, and why; none stays open then */
  static OpenCaptures open(List<String> names, int blockBytes) throws IOException {
    List<CaptureFile> files = new ArrayList<>();
    try {
      CaptureFile.Options options = CaptureFile.Options.DEFAULT.withBlockBytes(blockBytes);
      for (String name : names) {
        files.add(open(name, options));
      }
      return new OpenCaptures(names, files, files.getFirst());
    } catch (IOException | RuntimeException failure) {
      for (CaptureFile file : files) {
        file.close();
      }
      throw failure;
    }
  }

  private static CaptureFile open(String name, CaptureFile.Options options) throws IOException {
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

  PacketSource source() {
    return source;
  }

  /** What was read of each capture so far. */
  List<ReplayResult.Input> inputs(Intake intake) {
    List<ReplayResult.Input> inputs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      CaptureFile file = files.get(i);
      inputs.add(new ReplayResult.Input(names.get(i), file.size(), intake.packets(), file.damage()));
    }
    return inputs;
  }

  Selection.FilterCompiler filterCompiler() {
    return (expression, linkType, snapLength) -> {
      throw new IOException("no filter yet");
    };
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
