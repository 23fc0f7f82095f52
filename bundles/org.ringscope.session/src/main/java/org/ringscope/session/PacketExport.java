package org.ringscope.session;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.CaptureFile;
import org.ringscope.capture.CaptureMetadata;
import org.ringscope.capture.CaptureView;
import org.ringscope.capture.OptionCode;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PcapngOption;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.output.WriteFailure;

/**
 * Copies packets of a capture to a pcapng file. Kept are interfaces, comments of sections, interfaces and packets, all
 * packet options and decryption secrets. Not kept: name records, custom blocks, and interface statistics, which count
 * packets that the new file may not hold.
 */
final class PacketExport {
  /** Packets written between two looks at whether to stop: well below a millisecond. */
  private static final int PACKETS_PER_LOOK = 256;

  private final CaptureMetadata metadata;
  private final List<CaptureInterface> interfaces;
  private final PacketIndex index;
  private final CaptureView view;

  PacketExport(CaptureFile file, PacketIndex index, CaptureView view) {
    metadata = file.metadata();
    interfaces = file.interfaces();
    this.index = index;
    this.view = view;
  }

  /** @throws IOException if both are the same file */
  static void requireOther(Path target, Path capture) throws IOException {
    if (Files.exists(target) && Files.isSameFile(target, capture)) {
      throw new IOException(target + " is the capture itself; choose another name.");
    }
  }

  /** As {@link CaptureSession#export}. */
  boolean write(
      PrimitiveIterator.OfLong numbers,
      @Nullable LongFunction<String> comment,
      Path target,
      LongConsumer written,
      BooleanSupplier canceled)
      throws IOException {
    try (PcapngWriter writer = PcapngWriter.create(target, sectionOptions())) {
      describeInterfaces(writer);
      for (CaptureMetadata.Secrets secrets : metadata.secrets()) {
        writer.writeSecrets(secrets);
      }
      long done = 0;
      while (numbers.hasNext()) {
        if (done % PACKETS_PER_LOOK == 0) {
          written.accept(done);
          if (canceled.getAsBoolean()) {
            return false;
          }
        }
        copy(numbers.nextLong(), comment, writer);
        done++;
      }
      if (canceled.getAsBoolean()) {
        return false;
      }
      writer.finish();
      written.accept(done);
      return true;
    } catch (FileSystemException e) {
      throw WriteFailure.of(target.toString(), e);
    }
  }

  /** What the capture says of itself; the application that wrote this file is another one. */
  private List<PcapngOption> sectionOptions() {
    List<PcapngOption> options = new ArrayList<>();
    options.add(PcapngOption.ofText(OptionCode.SHB_USER_APPLICATION, "Ringscope " + Version.TEXT));
    for (CaptureMetadata.Section section : metadata.sections()) {
      boolean first = section == metadata.sections().getFirst();
      for (PcapngOption option : section.options()) {
        switch (option.code()) {
          case OptionCode.COMMENT -> options.add(option);
          case OptionCode.SHB_HARDWARE, OptionCode.SHB_OS -> {
            if (first) {
              options.add(option);
            }
          }
          default -> {}
        }
      }
    }
    return options;
  }

  private void describeInterfaces(PcapngWriter writer) throws IOException {
    for (int i = 0; i < interfaces.size(); i++) {
      List<PcapngOption> options =
          i < metadata.interfaces().size() ? metadata.interfaces().get(i).options() : List.of();
      writer.addInterface(interfaces.get(i), copied(options));
    }
  }

  private void copy(long number, @Nullable LongFunction<String> comment, PcapngWriter writer) throws IOException {
    long time = index.time(number);
    if (time < 0) {
      throw new IOException(
          "Packet " + number + " was recorded before 1970; a pcapng file with nanoseconds can't say so.");
    }
    List<PcapngOption> options = new ArrayList<>();
    if (comment != null) {
      options.add(PcapngOption.ofText(OptionCode.COMMENT, comment.apply(number)));
    }
    if (!metadata.sections().isEmpty()) {
      options.addAll(copied(view.options(number, metadata)));
    }
    writer.write(
        index.interfaceIndex(number),
        time,
        MemorySegment.ofArray(view.bytes(number)),
        0,
        index.capturedLength(number),
        index.originalLength(number),
        options);
  }

  /** Without the custom options that are not to be copied (draft-ietf-opsawg-pcapng, section 3.5.1). */
  private static List<PcapngOption> copied(List<PcapngOption> options) {
    return options.isEmpty() ? options : options.stream().filter(PacketExport::isCopied).toList();
  }

  private static boolean isCopied(PcapngOption option) {
    return switch (option.code()) {
      case OptionCode.CUSTOM_TEXT_NOT_TO_COPY, OptionCode.CUSTOM_BYTES_NOT_TO_COPY -> false;
      default -> true;
    };
  }
}
