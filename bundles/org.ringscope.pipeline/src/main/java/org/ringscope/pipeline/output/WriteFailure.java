package org.ringscope.pipeline.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a file or folder can't be written and what to do, in words for people. */
public final class WriteFailure {
  /** What Linux and macOS say of a disk or device that takes no more. */
  private static final String FULL = "No space left on device";

  private WriteFailure() {}

  /** The failure as {@code NAME can't be written: REASON.} */
  public static IOException of(String name, IOException failure) {
    return new IOException(name + " can't be written: " + reason(failure) + ".", failure);
  }

  /** Why something could not be written, without full stop; a path in it may hold any character. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException no -> missing(Path.of(no.getFile()).toAbsolutePath().getParent());
      case NotDirectoryException no -> no.getFile() + " is no folder";
      case FileAlreadyExistsException no -> no.getFile() + " is no folder";
      case DirectoryNotEmptyException no -> no.getFile() + " is a folder and in the way";
      case AccessDeniedException _ -> "no permission; choose another folder or change the permission";
      case FileSystemException said when said.getReason() != null -> advised(said.getReason());
      default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : advised(failure.getMessage());
    };
  }

  private static String missing(@Nullable Path folder) {
    return folder == null || Files.exists(folder)
        ? "nothing can be made in " + folder + "; choose another folder"
        : "the folder " + folder + " does not exist; create it first";
  }

  private static String advised(String reason) {
    return reason.equals(FULL) ? reason + "; free some or choose another place" : reason;
  }
}
