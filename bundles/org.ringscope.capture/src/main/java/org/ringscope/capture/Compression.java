package org.ringscope.capture;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a file is compressed, told by its first bytes (RFC 1952, RFC 8878). */
enum Compression {
  NONE,
  GZIP,
  ZSTD;

  private static final int GZIP_MAGIC = 0x8b1f;
  private static final int ZSTD_MAGIC = 0xfd2fb528;
  private static final int ZSTD_SKIPPABLE = 0x184d2a50;
  private static final int BUFFER = 64 << 10;

  /** @param first the first four bytes as a little-endian number */
  static Compression of(int first) {
    if ((first & 0xffff) == GZIP_MAGIC) {
      return GZIP;
    }
    return first == ZSTD_MAGIC || (first & ~0xf) == ZSTD_SKIPPABLE ? ZSTD : NONE;
  }

  /** The content of {@code in}, which may consist of several members or frames. */
  InputStream open(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(new NeverIdle(in), BUFFER);
      case ZSTD -> openZstd(in);
    };
  }

  /** Native code, loaded only here: nobody else pays for it at start. */
  private static InputStream openZstd(InputStream in) throws IOException {
    try {
      return new ZstdInputStreamNoFinalizer(in);
    } catch (LinkageError e) {
      throw new IOException(
          "There is no zstd for this system (" + e.getMessage() + "). Unpack the file by 'zstd -d' first.", e);
    }
  }

  /** True if {@code e} says that compressed content is damaged or cut short, not that it can't be read. */
  boolean isDamage(IOException e) {
    return switch (this) {
      case NONE -> false;
      case GZIP -> e instanceof EOFException || e instanceof ZipException;
      case ZSTD -> e instanceof ZstdIOException;
    };
  }

  /** Says that bytes are available, since GZIPInputStream takes a pipe that is idle between two members for its end. */
  private static final class NeverIdle extends FilterInputStream {
    NeverIdle(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}
