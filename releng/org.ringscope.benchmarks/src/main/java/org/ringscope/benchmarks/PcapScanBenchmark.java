package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ringscope.capture.CaptureFile;
import org.ringscope.pipeline.PacketBlock;

/** Reading a file and cutting its records, nothing else, ns a packet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PcapScanBenchmark {
  private static final int PACKETS = 500_000;

  @Param({"PCAP", "PCAPNG"})
  private CaptureGenerator.Format format = CaptureGenerator.Format.PCAP;

  private final PacketBlock block = new PacketBlock(CaptureFile.Options.DEFAULT.blockBytes());
  /** Set before anything is measured. */
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("scan", ".capture");
    CaptureGenerator.write(file, new CaptureGenerator.Options(PACKETS, 1, format, 1 << 18));
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  @OperationsPerInvocation(PACKETS)
  public long scan() throws IOException {
    try (CaptureFile capture = CaptureFile.open(file)) {
      while (capture.fill(block)) {
        // Filling is all that is measured.
      }
      return capture.packets();
    }
  }
}
