package org.ringscope.capture.filter;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of libpcap that turn an expression into a program (pcap_compile(3PCAP)). */
final class Libpcap {
  private static final List<String> NAMES =
      List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so", "libpcap.dylib", "/usr/lib/libpcap.A.dylib", "wpcap");

  /** struct bpf_program: an unsigned int and, aligned, a pointer. */
  private static final int PROGRAM_BYTES = 16;

  private static final int INSTRUCTION_BYTES = 8;
  private static final int MOST_INSTRUCTIONS = 1 << 20;

  /** PCAP_ERRBUF_SIZE. */
  private static final int ERROR_BYTES = 256;

  /** As `tcpdump -r` has it: only "ip broadcast" asks for the mask. */
  private static final int NO_NETMASK = 0;

  private static @Nullable Libpcap instance;

  private final MethodHandle openOffline;
  private final MethodHandle compile;
  private final MethodHandle error;
  private final MethodHandle freeCode;
  private final MethodHandle close;

  private Libpcap(SymbolLookup library) {
    Linker linker = Linker.nativeLinker();
    ValueLayout.OfInt number = ValueLayout.JAVA_INT;
    var pointer = ValueLayout.ADDRESS;
    openOffline =
        linker.downcallHandle(
            library.findOrThrow("pcap_open_offline"), FunctionDescriptor.of(pointer, pointer, pointer));
    compile =
        linker.downcallHandle(
            library.findOrThrow("pcap_compile"),
            FunctionDescriptor.of(number, pointer, pointer, pointer, number, number));
    error = linker.downcallHandle(library.findOrThrow("pcap_geterr"), FunctionDescriptor.of(pointer, pointer));
    freeCode = linker.downcallHandle(library.findOrThrow("pcap_freecode"), FunctionDescriptor.ofVoid(pointer));
    close = linker.downcallHandle(library.findOrThrow("pcap_close"), FunctionDescriptor.ofVoid(pointer));
  }

  /** @throws FilterException if libpcap is not installed, saying what to install */
  static synchronized Libpcap load() throws FilterException {
    if (instance == null) {
      for (String name : NAMES) {
        try {
          instance = new Libpcap(SymbolLookup.libraryLookup(name, Arena.global()));
          return instance;
        } catch (IllegalArgumentException e) {
          // Not under this name; try the next.
          continue;
        }
      }
      throw new FilterException(
          "Filters are compiled by libpcap, which is not installed. " + BpfProgram.HOW_TO_INSTALL);
    }
    return instance;
  }

  /**
   * Compiles {@code expression} for packets of a file.
   *
   * @param linkType LINKTYPE_ value
   * @param bigEndian whether the file's writer was; matters for link types with fields in the writer's byte order
   * @return instructions: code in the upper 16 bits, then jump if true (8), jump if false (8), k (32)
   */
  synchronized long[] compile(String expression, int linkType, int snapLength, boolean bigEndian)
      throws FilterException {
    // libpcap generates other code for files than for interfaces: address families of all systems, for example. So it
    // gets a file.
    Path file = emptyCapture(linkType, snapLength, bigEndian);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errors = arena.allocate(ERROR_BYTES);
      MemorySegment pcap = (MemorySegment) openOffline.invokeExact(arena.allocateFrom(file.toString()), errors);
      if (pcap.equals(MemorySegment.NULL)) {
        throw new FilterException("libpcap can't filter link type " + linkType + ": " + errors.getString(0) + ".");
      }
      try {
        MemorySegment program = arena.allocate(PROGRAM_BYTES, ValueLayout.ADDRESS.byteAlignment());
        int result = (int) compile.invokeExact(pcap, program, arena.allocateFrom(expression), 1, NO_NETMASK);
        if (result != 0) {
          throw new FilterException("Filter '" + expression + "' is wrong: " + message(pcap) + ".");
        }
        return copyAndFree(program);
      } finally {
        close.invokeExact(pcap);
      }
    } catch (FilterException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A native function threw a Java exception.", e);
    } finally {
      file.toFile().delete();
    }
  }

  /** A pcap file without packets. */
  private static Path emptyCapture(int linkType, int snapLength, boolean bigEndian) throws FilterException {
    ByteBuffer header = ByteBuffer.allocate(24).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    header.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(snapLength).putInt(linkType);
    try {
      return Files.write(Files.createTempFile("ringscope", ".pcap"), header.array());
    } catch (IOException e) {
      throw new FilterException("A filter can't be compiled without a temporary file: " + e.getMessage(), e);
    }
  }

  private String message(MemorySegment pcap) throws Throwable {
    MemorySegment text = (MemorySegment) error.invokeExact(pcap);
    return text.reinterpret(ERROR_BYTES).getString(0).strip();
  }

  private long[] copyAndFree(MemorySegment program) throws Throwable {
    int count = program.get(ValueLayout.JAVA_INT, 0);
    if (count < 1 || count > MOST_INSTRUCTIONS) {
      throw new FilterException("libpcap made a program of " + Integer.toUnsignedString(count) + " instructions.");
    }
    MemorySegment instructions =
        program.get(ValueLayout.ADDRESS, ValueLayout.ADDRESS.byteSize()).reinterpret((long) count * INSTRUCTION_BYTES);
    long[] copy = new long[count];
    for (int i = 0; i < count; i++) {
      long at = (long) i * INSTRUCTION_BYTES;
      long code = instructions.get(ValueLayout.JAVA_SHORT_UNALIGNED, at) & 0xffffL;
      long ifTrue = instructions.get(ValueLayout.JAVA_BYTE, at + 2) & 0xffL;
      long ifFalse = instructions.get(ValueLayout.JAVA_BYTE, at + 3) & 0xffL;
      long k = instructions.get(ValueLayout.JAVA_INT_UNALIGNED, at + 4) & 0xffffffffL;
      copy[i] = code << 48 | ifTrue << 40 | ifFalse << 32 | k;
    }
    freeCode.invokeExact(program);
    return copy;
  }
}
