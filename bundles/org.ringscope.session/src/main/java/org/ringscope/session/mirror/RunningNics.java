package org.ringscope.session.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.runtime.RuntimeFolder;

/** Tells the user's other programs of the debug virtual NICs that this process serves, by {@link RunningNic}s. */
public final class RunningNics implements MirrorWatch {
  /** No record is longer; a file that is was written by somebody else. */
  private static final long LONGEST_RECORD = 4096;

  private final Path folder;
  private final MirrorWatch listener;
  private final Map<Delivery, Path> records = new ConcurrentHashMap<>();

  /**
   * @param folder see {@link RuntimeFolder}
   * @param listener hears the same as this watch
   */
  public RunningNics(Path folder, MirrorWatch listener) {
    this.folder = folder;
    this.listener = listener;
  }

  @Override
  public void tell(String notice) {
    listener.tell(notice);
  }

  @Override
  public void opened(String mirror, Delivery delivery) {
    Optional<InetSocketAddress> address = delivery.address();
    if (address.isPresent()) {
      try {
        RuntimeFolder.secure(folder);
        removeStale();
        records.put(delivery, RunningNic.here(mirror, address.get()).writeTo(folder));
      } catch (IOException e) {
        tell(mirror + " is served, but not listed in Wireshark: " + folder + ": " + e.getMessage() + ".");
      }
    }
    listener.opened(mirror, delivery);
  }

  @Override
  public void closed(String mirror, Delivery delivery) {
    Path record = records.remove(delivery);
    if (record != null) {
      try {
        Files.deleteIfExists(record);
      } catch (IOException e) {
        tell(record + " can't be removed: " + e.getMessage());
      }
    }
    listener.closed(mirror, delivery);
  }

  /** Removes what processes left behind that were killed. */
  private void removeStale() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + RunningNic.SUFFIX)) {
      for (Path file : files) {
        String pid = pidIn(file);
        if (pid != null && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** The process that a record is of, null where it tells none. */
  private static @Nullable String pidIn(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_RECORD) {
      return null;
    }
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines()
        .filter(line -> line.matches("pid=[0-9]{1,10}"))
        .map(line -> line.substring("pid=".length()))
        .findFirst()
        .orElse(null);
  }
}
