package org.ringscope.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.ringscope.packet.Checksum;
import org.ringscope.pipeline.PacketBlock;

/** The Internet checksum over whole frames, ns a frame. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChecksumBenchmark {
  @Benchmark
  @OperationsPerInvocation(FramesInCache.COUNT)
  public long sum(FramesInCache frames) {
    PacketBlock block = frames.block;
    long all = 0;
    for (int i = 0; i < FramesInCache.COUNT; i++) {
      all += Checksum.sum(block.bytes(), block.offset[i], block.capturedLength[i]);
    }
    return all;
  }
}
