package org.ringscope.testing;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A network of a test's own, without any interface but a loopback that is down. On Linux it belongs to a thread, and to
 * the programs that the thread starts; it ends with them, and all interfaces made in it are gone.
 */
public final class NetworkNamespace {
  /** linux/sched.h */
  private static final int CLONE_NEWNET = 0x4000_0000;

  private NetworkNamespace() {}

  /** What happens in the namespace. */
  @FunctionalInterface
  public interface Body {
    void run() throws Exception;
  }

  /** Runs it in a thread and a namespace of its own, or skips the test where that is not possible. */
  public static void run(Body body) throws Exception {
    FutureTask<@Nullable Void> task = new FutureTask<>(() -> {
      enter();
      body.run();
      return null;
    });
    Thread.ofPlatform().name("network namespace").start(task);
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  private static void enter() {
    if (!System.getProperty("os.name").equals("Linux")) {
      Assumptions.abort("network namespaces are there on Linux only");
    }
    Linker linker = Linker.nativeLinker();
    MethodHandle unshare =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("unshare"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    int result;
    try {
      result = (int) unshare.invokeExact(CLONE_NEWNET);
    } catch (Throwable e) {
      throw new IllegalStateException("A native function threw a Java exception.", e);
    }
    if (result != 0) {
      Assumptions.abort("this user may not make a network namespace: run the tests as root (CAP_SYS_ADMIN)");
    }
  }
}
