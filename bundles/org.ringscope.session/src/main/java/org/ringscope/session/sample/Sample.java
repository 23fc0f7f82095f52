package org.ringscope.session.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.output.NewFile;

/** A capture to begin with, made when it is first asked for. */
public enum Sample {
  HOT_QUEUE(
      "hot-queue",
      "One receive queue is hot",
      "One ring gets most of the packets while its neighbours idle. Click its bar: which flow is it?",
      null) {
    @Override
    void generate(SampleCapture capture) throws IOException {
      HotQueueTraffic.write(capture);
    }
  },
  MICROBURST(
      "microburst",
      "Packets drop in microbursts",
      "The link is nearly idle, and yet packets drop. Look at the Timeline, then try rings of 256 descriptors.",
      """
      # The receiver of the bursts: short rings and a host that takes its time.
      nic:
        rings: 8
        ring-size: 64
      host:
        costs: 12us/packet,5us/poll,50us/interrupt
      """) {
    @Override
    void generate(SampleCapture capture) throws IOException {
      MicroburstTraffic.write(capture);
    }
  },
  LABELLED(
      "labelled",
      "Everything lands on ring 0",
      "Most packets come labelled by MPLS: the card finds no addresses to hash behind a label, however many flows"
          + " there are.",
      null) {
    @Override
    void generate(SampleCapture capture) throws IOException {
      LabelledTraffic.write(capture);
    }
  },
  REORDERED(
      "reordered",
      "Receive is not zero-copy",
      "Each segment is a page, and yet not all go straight to their buffer. Look at Buffer Placement, and play the"
          + " Timeline: what happens when a segment is lost, or comes twice?",
      null) {
    @Override
    void generate(SampleCapture capture) throws IOException {
      ReorderedTraffic.write(capture);
    }
  };

  private final String fileName;
  private final String title;
  private final String finding;
  private final @Nullable String scenario;

  Sample(String fileName, String title, String finding, @Nullable String scenario) {
    this.fileName = fileName;
    this.title = title;
    this.finding = finding;
    this.scenario = scenario;
  }

  abstract void generate(SampleCapture capture) throws IOException;

  public String title() {
    return title;
  }

  /** What there is to find, in a sentence or two. */
  public String finding() {
    return finding;
  }

  /**
   * Makes the capture, and the scenario file beside it if the sample has one, unless they are there already.
   *
   * @param folder made if it isn't there
   * @return the capture
   * @throws IOException if they can't be written; nothing half-written stays
   */
  public Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (scenario != null) {
      writeScenario(folder, fileName + ".ringscope.yaml", scenario);
    }
    Path capture = folder.resolve(fileName + ".pcap");
    if (!Files.exists(capture)) {
      try (SampleCapture out = SampleCapture.create(capture)) {
        generate(out);
        out.finish();
      }
    }
    return capture;
  }

  private static void writeScenario(Path folder, String name, String text) throws IOException {
    if (!Files.exists(folder.resolve(name))) {
      try (NewFile file = NewFile.create(folder.resolve(name))) {
        file.channel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        file.commit();
      }
    }
  }
}
