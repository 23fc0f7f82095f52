package org.ringscope.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.PacketBlock;

/** Finding a frame's headers and verifying its checksums, ns a frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HeaderScanBenchmark {
  private final HeaderScan scan = new HeaderScan();

  @Benchmark
  @OperationsPerInvocation(FramesInCache.COUNT)
  public long scan(FramesInCache frames) {
    PacketBlock block = frames.block;
    long all = 0;
    for (int i = 0; i < FramesInCache.COUNT; i++) {
      all ^= scan.scan(block.bytes(), block.offset[i], block.capturedLength[i], block.originalLength[i],
          LinkType.ETHERNET);
    }
    return all;
  }
}
