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
import org.ringscope.nic.rss.RssKey;
import org.ringscope.nic.rss.Toeplitz;
import org.ringscope.pipeline.PacketBlock;

/**
 * The hash of receive-side scaling, ns a packet. Every frame is taken for untagged IPv4, or IPv6, whatever it is: the
 * hash doesn't mind.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ToeplitzBenchmark {
  private static final int IP = 14;
  private static final int IPV4_PORTS = IP + 20;
  private static final int IPV6_PORTS = IP + 40;

  private final Toeplitz toeplitz = new Toeplitz(RssKey.MICROSOFT_VERIFICATION);

  @Benchmark
  @OperationsPerInvocation(FramesInCache.COUNT)
  public int ipv4(FramesInCache frames) {
    PacketBlock block = frames.block;
    int all = 0;
    for (int i = 0; i < FramesInCache.COUNT; i++) {
      long frame = block.offset[i];
      all ^= toeplitz.ipv4(block.bytes(), frame + IP, frame + IPV4_PORTS);
    }
    return all;
  }

  @Benchmark
  @OperationsPerInvocation(FramesInCache.COUNT)
  public int ipv6(FramesInCache frames) {
    PacketBlock block = frames.block;
    int all = 0;
    for (int i = 0; i < FramesInCache.COUNT; i++) {
      long frame = block.offset[i];
      all ^= toeplitz.ipv6(block.bytes(), frame + IP, frame + IPV6_PORTS);
    }
    return all;
  }
}
