package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the debug virtual NICs of a replay come out.
 *
 * @param targets by name of the mirror; a mirror without one works in the model only
 * @param awaitsFirstReader whether the replay begins when each server and pipe has a reader, or at once; a live
 *     capture waits for nobody
 * @param watch hears of it
 */
public record Outlets(Map<String, List<MirrorTarget>> targets, boolean awaitsFirstReader, MirrorWatch watch) {
  public Outlets {
    targets = Map.copyOf(targets);
  }

  /** @throws IOException if a target is a capture that is to be read, or stands there twice */
  void requireOthers(List<String> captures) throws IOException {
    Set<Path> written = new HashSet<>();
    for (List<MirrorTarget> ofMirror : targets.values()) {
      for (MirrorTarget target : ofMirror) {
        if (target instanceof MirrorTarget.File file) {
          requireOther(file.path(), captures);
          if (!written.add(file.path().toAbsolutePath().normalize())) {
            throw new IOException(file.path() + " stands there twice.");
          }
        }
      }
    }
  }

  private static void requireOther(Path target, List<String> captures) throws IOException {
    for (String name : captures) {
      Path capture = pathOf(name);
      if (Files.exists(target) && Files.exists(capture) && Files.isSameFile(target, capture)) {
        throw new IOException(target + " is the capture itself; choose another name.");
      }
    }
  }

  private static Path pathOf(String capture) throws IOException {
    try {
      return Path.of(capture);
    } catch (InvalidPathException wrong) {
      throw new IOException(capture + " is no file name: " + wrong.getReason(), wrong);
    }
  }
}
