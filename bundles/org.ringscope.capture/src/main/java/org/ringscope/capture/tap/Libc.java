package org.ringscope.capture.tap;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The functions of the C library that a device takes. Each returns what the manual says, and instead of -1 the negative
 * error number, as the kernel itself does. One thread at a time.
 */
final class Libc {
  // asm-generic/fcntl.h
  static final int O_RDWR = 2;
  static final int O_NONBLOCK = 04000;
  static final int O_CLOEXEC = 02000000;

  // bits/socket.h
  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = O_CLOEXEC;

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle OPEN = variadic("open", FunctionDescriptor.of(INT, POINTER, INT));
  private static final MethodHandle SOCKET = function("socket", FunctionDescriptor.of(INT, INT, INT, INT));
  private static final MethodHandle IOCTL = variadic("ioctl", FunctionDescriptor.of(INT, INT, LONG, POINTER));
  private static final MethodHandle WRITE = function("write", FunctionDescriptor.of(LONG, INT, POINTER, LONG));
  private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(INT, INT));

  private final Arena arena;
  private final MemorySegment state;

  Libc(Arena arena) {
    this.arena = arena;
    state = arena.allocate(STATE);
  }

  private static MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... more) {
    Linker.Option[] options = new Linker.Option[more.length + 1];
    options[0] = Linker.Option.captureCallState("errno");
    System.arraycopy(more, 0, options, 1, more.length);
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, options);
  }

  /** open and ioctl are declared with two arguments and "...". */
  private static MethodHandle variadic(String name, FunctionDescriptor descriptor) {
    return function(name, descriptor, Linker.Option.firstVariadicArg(2));
  }

  int open(String path, int flags) {
    try {
      return orError((int) OPEN.invokeExact(state, arena.allocateFrom(path), flags));
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** A socket to ask the kernel about interfaces with (netdevice(7)); nothing is ever sent by it. */
  int socket() {
    try {
      return orError((int) SOCKET.invokeExact(state, AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  int ioctl(int descriptor, long request, MemorySegment argument) {
    try {
      return orError((int) IOCTL.invokeExact(state, descriptor, request, argument));
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** @param bytes native memory */
  long write(int descriptor, MemorySegment bytes) {
    try {
      long written = (long) WRITE.invokeExact(state, descriptor, bytes, bytes.byteSize());
      return written < 0 ? -errno() : written;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  int close(int descriptor) {
    try {
      return orError((int) CLOSE.invokeExact(state, descriptor));
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private int orError(int result) {
    return result < 0 ? -errno() : result;
  }

  private int errno() {
    return (int) ERRNO.get(state, 0L);
  }

  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException own ? own : new IllegalStateException("A native function threw.", e);
  }
}
