package org.ringscope.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the options of an interface description block say about its packets; of an option given twice the first counts,
 * as in Wireshark.
 */
final class InterfaceOptions {
  private static final int BINARY = 0x80;

  private String name = "";
  private long ticksPerSecond = 1_000_000;
  private boolean hasResolution;
  private long offsetSeconds;
  private boolean hasOffset;
  private int frameCheckSequenceLength;
  private @Nullable String problem;

  InterfaceOptions(List<PcapngOption> options) {
    for (PcapngOption option : options) {
      read(option);
    }
  }

  private void read(PcapngOption option) {
    switch (option.code()) {
      case OptionCode.IF_NAME -> name = name.isEmpty() ? option.text() : name;
      case OptionCode.IF_TIME_RESOLUTION -> {
        if (option.length() == 1 && !hasResolution) {
          hasResolution = true;
          setResolution((int) option.number());
        }
      }
      case OptionCode.IF_TIME_OFFSET -> {
        if (option.length() == 8 && !hasOffset) {
          hasOffset = true;
          offsetSeconds = option.number();
        }
      }
      case OptionCode.IF_FCS_LENGTH -> {
        if (option.length() == 1 && frameCheckSequenceLength == 0) {
          int length = (int) option.number();
          // The draft says bits and gives "4" as its example; writers do either.
          frameCheckSequenceLength = length < 8 ? length : length / 8;
        }
      }
      case OptionCode.IF_FILTER -> {
        if (option.length() < 1) {
          problem = "interface description block with an empty filter option";
        }
      }
      default -> {}
    }
  }

  private void setResolution(int resolution) {
    int exponent = resolution & ~BINARY;
    boolean binary = (resolution & BINARY) != 0;
    if (exponent > (binary ? 63 : 19)) {
      // Finer than 64 bits can count: the finest that they can, as in Wireshark, so that the packets are not lost.
      ticksPerSecond = -1;
      return;
    }
    long ticks = 1;
    for (int i = 0; i < exponent; i++) {
      ticks *= binary ? 2 : 10;
    }
    ticksPerSecond = ticks;
  }

  String name() {
    return name;
  }

  /** Unsigned. */
  long ticksPerSecond() {
    return ticksPerSecond;
  }

  long offsetSeconds() {
    return offsetSeconds;
  }

  /** In bytes. */
  int frameCheckSequenceLength() {
    return frameCheckSequenceLength;
  }

  @Nullable String problem() {
    return problem;
  }
}
