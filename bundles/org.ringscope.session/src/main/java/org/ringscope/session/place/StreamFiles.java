package org.ringscope.session.place;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.ringscope.pipeline.output.WriteFailure;
import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.InOrderListener;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpStream;

/**
 * A file for each direction of each stream. They are written in a hidden folder and appear together, whole, at the end.
 *
 * <p>Bytes that the capture doesn't have are named in the file as Wireshark's "follow TCP stream" does.
 */
final class StreamFiles implements InOrderListener, Closeable {
  /** Files open at a time; a process may have some 1,000. */
  private static final int MOST_OPEN = 256;

  private final Path folder;
  private final Path hidden;
  private final IntPredicate wanted;
  private final LinkedHashMap<String, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<String> written = new TreeSet<>();

  /**
   * @param wanted whether the stream of a number is written
   * @throws IOException if the folder can't be made or written, in words for people
   */
  StreamFiles(Path folder, IntPredicate wanted) throws IOException {
    this.folder = folder;
    this.wanted = wanted;
    try {
      Files.createDirectories(folder);
      hidden = Files.createTempDirectory(folder, ".ringscope-");
    } catch (IOException impossible) {
      throw WriteFailure.of(folder.toString(), impossible);
    }
  }

  /** The name of a direction's file. */
  static String name(StreamDirection direction) {
    return "stream-" + direction.stream().number() + "-dir" + (direction.isFromFirstSender() ? 0 : 1) + ".bin";
  }

  @Override
  public void bytes(StreamDirection direction, MemorySegment bytes, long offset, int length) {
    append(direction, bytes.asSlice(offset, length).asByteBuffer());
  }

  @Override
  public void missing(StreamDirection direction, long length, Absence why) {
    if (why == Absence.NOT_CAPTURED) {
      String note = "[" + length + " bytes missing in capture file]\0";
      append(direction, ByteBuffer.wrap(note.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private void append(StreamDirection direction, ByteBuffer bytes) {
    if (!wanted.test(direction.stream().number())) {
      return;
    }
    String name = name(direction);
    try {
      FileChannel file = file(name);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(WriteFailure.of(folder.resolve(name).toString(), full));
    }
  }

  private FileChannel file(String name) throws IOException {
    FileChannel known = open.get(name);
    if (known != null) {
      return known;
    }
    if (open.size() == MOST_OPEN) {
      Map.Entry<String, FileChannel> eldest = open.firstEntry();
      eldest.getValue().close();
      open.remove(eldest.getKey());
    }
    written.add(name);
    FileChannel file =
        FileChannel.open(hidden.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    open.put(name, file);
    return file;
  }

  /**
   * Lets the files appear; directions without payload get empty ones.
   *
   * @throws IOException if they can't be written, in words for people
   */
  void finish(Iterable<TcpStream> streams) throws IOException {
    try {
      appear(streams);
    } catch (IOException impossible) {
      throw WriteFailure.of(folder.toString(), impossible);
    }
  }

  private void appear(Iterable<TcpStream> streams) throws IOException {
    for (TcpStream stream : streams) {
      if (wanted.test(stream.number())) {
        file(name(stream.forward()));
        file(name(stream.backward()));
      }
    }
    closeAll();
    for (String name : written) {
      Files.move(hidden.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void closeAll() throws IOException {
    for (FileChannel file : open.values()) {
      file.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    closeAll();
    try (Stream<Path> left = Files.list(hidden)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(hidden);
  }
}
