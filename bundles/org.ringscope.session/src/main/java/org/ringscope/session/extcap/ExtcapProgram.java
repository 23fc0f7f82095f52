package org.ringscope.session.extcap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ringscope.pipeline.output.NewFile;
import org.ringscope.pipeline.output.WriteFailure;
import org.ringscope.session.runtime.RuntimeFolder;
import org.ringscope.session.runtime.StateHome;

/** The shell program by which Wireshark lists our debug virtual NICs, and its places. */
public final class ExtcapProgram {
  private static final String RESOURCE = "extcap.sh";
  private static final String FILE_NAME = "ringscope";
  private static final String UNKNOWN_COMMAND = "\nringscope=ringscope\n";
  private static final String PROGRAM_MODE = "rwxr-xr-x";

  private ExtcapProgram() {}

  /**
   * The folders where a user's Wireshark looks: up to 4.0 beside its configuration, later ones below ~/.local/lib.
   *
   * @param home the user's
   */
  public static List<Path> folders(Map<String, String> environment, Path home) {
    Path configuration = StateHome.named(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    return List.of(
        configuration.resolve("wireshark").resolve("extcap"),
        home.resolve(".local").resolve("lib").resolve("wireshark").resolve("extcap"));
  }

  /**
   * The program's text.
   *
   * @param command absolute path of the ringscope command, which it runs
   */
  static String text(Path command) throws IOException {
    try (InputStream in = ExtcapProgram.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + RESOURCE + " is missing; build or install it again");
      }
      String quoted = "'" + command.toString().replace("'", "'\\''") + "'";
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace(UNKNOWN_COMMAND, "\nringscope=" + quoted + "\n");
    }
  }

  /**
   * Writes it to a folder, which is made if there is none; an older one is replaced.
   *
   * @param command absolute path of the ringscope command
   * @return the program's path
   * @throws IOException if that can't be, in words for people
   */
  public static Path install(Path folder, Path command) throws IOException {
    byte[] text = text(command).getBytes(StandardCharsets.UTF_8);
    Path program = folder.resolve(FILE_NAME);
    try {
      Files.createDirectories(folder);
      try (NewFile file = NewFile.create(program)) {
        ByteBuffer all = ByteBuffer.wrap(text);
        while (all.hasRemaining()) {
          file.channel().write(all);
        }
        file.commit();
      }
      RuntimeFolder.restrict(program, PROGRAM_MODE);
      return program;
    } catch (FileSystemException e) {
      throw new IOException("the extcap program can't be written to " + folder + ": " + WriteFailure.reason(e), e);
    }
  }
}
