package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.FrameEncoder;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.output.NewFile;
import org.ringscope.pipeline.output.WriteFailure;

/** A debug virtual NIC that comes out as a capture file, which appears whole or not at all. */
final class FileDelivery implements Delivery {
  private static final long[] NOTHING_LOST = {};

  private final Path path;
  private final NewFile file;
  private final FrameEncoder encoder;
  private final ChunkWriter writer;
  private FrameChunk chunk = ChunkWriter.firstChunk();
  private long taken;
  /** All that were taken, if the file can't be written. */
  private volatile long lost;
  private volatile @Nullable IOException failure;

  private FileDelivery(Path path, NewFile file, FrameEncoder encoder) {
    this.path = path;
    this.file = file;
    this.encoder = encoder;
    writer = new ChunkWriter(path.toString(), file.channel());
    chunk.add(encoder.beginning());
  }

  /** @throws IOException if the file can't be written, in words for people */
  static FileDelivery create(Path path, CaptureFormat format, DebugNic nic) throws IOException {
    try {
      return new FileDelivery(path, NewFile.create(path), nic.encoder(format));
    } catch (FileSystemException e) {
      throw WriteFailure.of(path.toString(), e);
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public void accept(MirroredFrame frame) {
    taken++;
    if (failure != null) {
      lost = taken;
      return;
    }
    try {
      encode(frame);
    } catch (IOException broken) {
      giveUp(broken);
    }
  }

  private void encode(MirroredFrame frame) throws IOException {
    String refusal = encoder.refusal(frame);
    if (refusal != null) {
      throw new IOException(path + " " + refusal + ".");
    }
    if (!encoder.isIntroduced(frame)) {
      put(encoder.introduce(frame));
    }
    encoder.count(frame);
    int length = encoder.length(frame);
    reserve(length);
    chunk.add(frame, encoder, length);
  }

  private void put(byte[] records) throws IOException {
    reserve(records.length);
    chunk.add(records);
  }

  private void reserve(int length) throws IOException {
    if (!chunk.hasRoomFor(length)) {
      flush();
      if (!chunk.hasRoomFor(length)) {
        chunk = ChunkWriter.chunk(length);
      }
    }
  }

  private void flush() throws IOException {
    chunk = writer.exchange(chunk);
  }

  /** What is there is of no use, and its space may be wanted by others. */
  private void giveUp(IOException why) {
    lost = taken;
    failure = why;
    try {
      file.close();
    } catch (IOException alsoNot) {
      why.addSuppressed(alsoNot);
    }
  }

  @Override
  public void finish() throws IOException {
    if (failure == null) {
      try {
        put(encoder.ending(NOTHING_LOST));
        flush();
        writer.finish();
        file.commitUnforced();
      } catch (IOException broken) {
        giveUp(broken instanceof FileSystemException e ? WriteFailure.of(path.toString(), e) : broken);
      }
    }
    IOException broken = failure;
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public DeliveryCounts counts() {
    return failure == null
        ? DeliveryCounts.of(writer.frames(), writer.frameBytes(), 0)
        : DeliveryCounts.of(0, 0, lost);
  }

  @Override
  public void close() throws IOException {
    writer.end();
    file.close();
  }
}
