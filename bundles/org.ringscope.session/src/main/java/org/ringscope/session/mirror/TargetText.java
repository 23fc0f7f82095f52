package org.ringscope.session.mirror;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ringscope.session.Endpoint;

/**
 * Targets of mirrors as people write them: {@code FILE}, {@code tcp:[ADDR:]PORT[,pcap]}, {@code tap:DEVICE}, {@code -}.
 */
public final class TargetText {
  /** Standard output. */
  public static final String STANDARD_OUTPUT = "-";

  private static final String SERVER = "tcp:";
  private static final String TAP = "tap:";
  private static final String AS_PCAP = ",pcap";

  private TargetText() {}

  /** @throws IllegalArgumentException saying what is wrong with it */
  public static MirrorTarget parse(String text) {
    if (text.equals(STANDARD_OUTPUT)) {
      return new MirrorTarget.Stream("standard output", new FileOutputStream(FileDescriptor.out).getChannel());
    }
    if (text.startsWith(SERVER)) {
      return server(text.substring(SERVER.length()));
    }
    if (text.startsWith(TAP)) {
      return new MirrorTarget.Tap(text.substring(TAP.length()));
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the empty name names no file (an unset variable in a script?)");
    }
    try {
      return new MirrorTarget.File(Path.of(text));
    } catch (InvalidPathException wrong) {
      throw new IllegalArgumentException(text + " is no file name: " + wrong.getReason(), wrong);
    }
  }

  private static MirrorTarget server(String place) {
    boolean pcap = place.endsWith(AS_PCAP);
    String endpoint = pcap ? place.substring(0, place.length() - AS_PCAP.length()) : place;
    return new MirrorTarget.Server(Endpoint.parse(endpoint), pcap ? CaptureFormat.PCAP : CaptureFormat.PCAPNG);
  }
}
