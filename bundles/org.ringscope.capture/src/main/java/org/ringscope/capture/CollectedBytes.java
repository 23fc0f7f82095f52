package org.ringscope.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A channel into memory, for records that are few and small. */
final class CollectedBytes implements WritableByteChannel {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public int write(ByteBuffer source) {
    byte[] taken = new byte[source.remaining()];
    source.get(taken);
    bytes.writeBytes(taken);
    return taken.length;
  }

  /** What was written since the last call. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    bytes.reset();
  }
}
