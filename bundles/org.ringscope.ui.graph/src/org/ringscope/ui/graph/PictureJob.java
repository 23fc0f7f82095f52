package org.ringscope.ui.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Writes a picture; a failure is told by the platform. */
final class PictureJob extends Job {
  private final GraphPicture.Writing picture;
  private final Path file;

  PictureJob(GraphPicture.Writing picture, Path file) {
    super("Writing " + file);
    this.picture = picture;
    this.file = file;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      write();
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("The picture could not be written to " + file + ": " + e.getMessage(), e);
    }
  }

  /** The file appears whole or not at all. */
  private void write() throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      picture.to(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
