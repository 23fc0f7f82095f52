package org.ringscope.capture.filter;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four functions of libpcap that turn an expression into a program (pcap_compile(3PCAP)). */
final class Libpcap {
  private static final List<String> NAMES =
      List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so", "libpcap.dylib", "/usr/lib/libpcap.A.dylib", "wpcap");

  /** struct bpf_program: an unsigned int and, aligned, a pointer. */
  private static final int PROGRAM_BYTES = 16;

  private static final int INSTRUCTION_BYTES = 8;
  private static final int MOST_INSTRUCTIONS = 1 << 20;

  /** As `tcpdump -r` has it: only "ip broadcast" asks for the mask. */
  private static final int NO_NETMASK = 0;

  private static @Nullable Libpcap instance;

  private final MethodHandle openDead;
  private final MethodHandle compile;
  private final MethodHandle error;
  private final MethodHandle freeCode;
  private final MethodHandle close;

  private Libpcap(SymbolLookup library) {
    Linker linker = Linker.nativeLinker();
    ValueLayout.OfInt number = ValueLayout.JAVA_INT;
    var pointer = ValueLayout.ADDRESS;
    openDead =
        linker.downcallHandle(library.findOrThrow("pcap_open_dead"), FunctionDescriptor.of(pointer, number, number));
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
      throw new FilterException("Filters are compiled by libpcap, which is not installed. " + BpfProgram.HOW_TO_INSTALL);
    }
    return instance;
  }

  /**
   * Compiles {@code expression}.
   *
   * @param linkType DLT_ value
   * @return instructions: code in the upper 16 bits, then jump if true (8), jump if false (8), k (32)
   */
  synchronized long[] compile(String expression, int linkType, int snapLength) throws FilterException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pcap = (MemorySegment) openDead.invokeExact(linkType, snapLength);
      if (pcap.equals(MemorySegment.NULL)) {
        throw new FilterException("libpcap has no memory left to compile a filter.");
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
    }
  }

  private String message(MemorySegment pcap) throws Throwable {
    MemorySegment text = (MemorySegment) error.invokeExact(pcap);
    return text.reinterpret(256).getString(0).strip();
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
