package org.ringscope.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.capture.filter.FilterException;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.PacketBlock;

/** A filter's verdict on a frame, ns a frame. Needs libpcap, which compiles the expressions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BpfBenchmark {
  @Param({"tcp", "udp port 50000", "tcp and net 10.0.0.0/8 and greater 1000"})
  private String expression = "tcp";

  /** Set before anything is measured. */
  @SuppressWarnings("NullAway.Init")
  private BpfProgram filter;

  @Setup
  public void compile() throws FilterException {
    filter = BpfProgram.compile(expression, LinkType.ETHERNET, 0);
  }

  @Benchmark
  @OperationsPerInvocation(FramesInCache.COUNT)
  public int accepts(FramesInCache frames) {
    PacketBlock block = frames.block;
    int accepted = 0;
    for (int i = 0; i < FramesInCache.COUNT; i++) {
      accepted +=
          filter.accepts(block.bytes(), block.offset[i], block.capturedLength[i], block.originalLength[i]) ? 1 : 0;
    }
    return accepted;
  }
}
