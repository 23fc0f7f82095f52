package org.ringscope.view.mirror;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.tap.InterfaceName;
import org.ringscope.session.mirror.MirrorTarget;
import org.ringscope.session.mirror.TargetText;
import org.ringscope.view.export.FileName;

/**
 * Where a debug virtual NIC comes out when it is started.
 *
 * @param value port, path or name of the device; empty for what needs none
 */
public record NicOutlet(Kind kind, String value) {
  /** What it comes out as. */
  public enum Kind {
    MODEL("Model only", ""),
    TCP("TCP port for Wireshark", "port on this machine; empty for any that is free"),
    FILE("pcapng file", "path of a file to write"),
    TAP("TAP device", "name of a network device, made if it isn't there; Linux");

    private final String title;
    private final String example;

    Kind(String title, String example) {
      this.title = title;
      this.example = example;
    }

    public String title() {
      return title;
    }

    /** What the value means. */
    public String example() {
      return example;
    }
  }

  public static final NicOutlet MODEL = new NicOutlet(Kind.MODEL, "");

  /** A TCP port of the loopback that is free when it is started. */
  public static final NicOutlet ANY_PORT = new NicOutlet(Kind.TCP, "");

  private static final int LAST_PORT = 65_535;

  /** One line for people. */
  public String text() {
    return switch (kind) {
      case MODEL -> "model only";
      case TCP -> value.isEmpty() ? "tcp" : "tcp:" + value;
      case FILE -> value;
      case TAP -> "tap:" + value;
    };
  }

  /** Where it comes out, for one without a {@link #problem}. */
  MirrorTarget target() {
    return switch (kind) {
      case MODEL -> throw new IllegalStateException("comes out nowhere");
      case TCP -> TargetText.parse("tcp:" + (value.isEmpty() ? "0" : value));
      case FILE -> new MirrorTarget.File(Path.of(value));
      case TAP -> TargetText.parse("tap:" + value);
    };
  }

  /** What is wrong with the value, in words for people, or null. */
  public @Nullable String problem() {
    return switch (kind) {
      case MODEL -> null;
      case TCP -> portProblem();
      case FILE -> FileName.problem(value);
      case TAP -> deviceProblem();
    };
  }

  private @Nullable String portProblem() {
    boolean number = value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LAST_PORT;
    return value.isEmpty() || number ? null : "A port is a number up to " + LAST_PORT + ", or empty for any.";
  }

  private @Nullable String deviceProblem() {
    try {
      InterfaceName.check(value);
      return null;
    } catch (IOException wrong) {
      return wrong.getMessage();
    }
  }
}
