package org.ringscope.view.mirror;

import org.jspecify.annotations.Nullable;
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
  /** IFNAMSIZ of Linux with its zero byte taken off. */
  private static final int LONGEST_DEVICE = 15;

  /** One line for people. */
  public String text() {
    return switch (kind) {
      case MODEL -> "model only";
      case TCP -> value.isEmpty() ? "tcp" : "tcp:" + value;
      case FILE -> value;
      case TAP -> "tap:" + value;
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
    return value.matches("[A-Za-z0-9_.-]{1," + LONGEST_DEVICE + "}")
        ? null
        : "A device has a name of 1 to " + LONGEST_DEVICE + " letters and digits.";
  }
}
