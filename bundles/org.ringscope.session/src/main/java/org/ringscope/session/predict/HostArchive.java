package org.ringscope.session.predict;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.session.ethtool.EthtoolJson;

/**
 * What {@code ringscope collect} wrote, opened: see package collect for its layout. The capture is unpacked to a
 * temporary file, which goes with {@link #close}.
 */
public final class HostArchive implements AutoCloseable {
  /** Longest dump that is read; ethtool -S of a card with 1,024 rings has a tenth of it. */
  private static final int MOST_TEXT = 16 << 20;

  private static final int MOST_TEXTS = 1_000;

  private final List<DumpText> before = new ArrayList<>();
  private final List<DumpText> after = new ArrayList<>();
  private final Map<String, String> manifest = new HashMap<>();
  private final Path file;
  private @Nullable Path capture;

  private HostArchive(Path file) {
    this.file = file;
  }

  /** Whether the file is a tar file, by its first header. */
  public static boolean isArchive(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return TarMembers.isTar(in.readNBytes(512));
    }
  }

  /** @throws IOException if it can't be read or is damaged; the message names it */
  public static HostArchive open(Path file) throws IOException {
    HostArchive archive = new HostArchive(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      archive.read(new TarMembers(in));
      return archive;
    } catch (IOException wrong) {
      archive.close();
      throw new IOException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  private void read(TarMembers members) throws IOException {
    while (members.next()) {
      String name = members.name().startsWith("./") ? members.name().substring(2) : members.name();
      if (name.equals("MANIFEST")) {
        text(members).lines().forEach(this::note);
      } else if (name.startsWith("capture.pcap")) {
        unpack(members);
      } else if (name.startsWith("before/")) {
        add(before, name, members);
      } else if (name.startsWith("after/")) {
        add(after, name, members);
      }
    }
  }

  private void note(String line) {
    int blank = line.indexOf(' ');
    if (blank > 0) {
      manifest.putIfAbsent(line.substring(0, blank), line.substring(blank + 1).strip());
    }
  }

  private static void add(List<DumpText> texts, String name, TarMembers members) throws IOException {
    if (texts.size() < MOST_TEXTS) {
      texts.add(new DumpText(name, EthtoolJson.asText(text(members))));
    }
  }

  private static String text(TarMembers members) throws IOException {
    if (members.left() > MOST_TEXT) {
      throw new IOException(members.name() + " has " + members.left() + " bytes; no dump has more than " + MOST_TEXT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copy(members, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void unpack(TarMembers members) throws IOException {
    Path unpacked = Files.createTempFile("ringscope-", ".pcap");
    capture = unpacked;
    try (OutputStream out = Files.newOutputStream(unpacked)) {
      copy(members, out);
    }
  }

  private static void copy(TarMembers members, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = members.read(buffer); read >= 0; read = members.read(buffer)) {
      out.write(buffer, 0, read);
    }
  }

  /** Dumps taken before the capture, then those taken after it. */
  public List<DumpText> dumps() {
    return Stream.concat(before.stream(), after.stream()).toList();
  }

  /** The interface that was collected from, if that is told. */
  public Optional<String> device() {
    return manifest("interface");
  }

  /** When the counters were dumped, if both times are told. */
  public Optional<CounterSpan> counterSpan() {
    return CounterSpan.of(manifest("counters_before"), manifest("counters_after"));
  }

  private Optional<String> manifest(String key) {
    return Optional.ofNullable(manifest.get(key)).filter(value -> !value.isEmpty());
  }

  /**
   * The capture, as a file.
   *
   * @throws IOException if none could be taken
   */
  public Path capture() throws IOException {
    if (capture == null) {
      throw new IOException(file + " holds no capture.");
    }
    return capture;
  }

  @Override
  public void close() throws IOException {
    if (capture != null) {
      Files.deleteIfExists(capture);
    }
  }
}
