package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ringscope.nic.mirror.Mirror;

/** A replay whose mirrors' frames are kept. */
record MirrorReplay(ReplayResult result, Map<String, KeptFrames> frames) {
  static MirrorReplay run(Path capture, Scenario scenario, Mirror... mirrors) throws IOException, InterruptedException {
    return run(ReplayRequest.of(List.of(capture.toString()), scenario.withMirrors(List.of(mirrors))));
  }

  static MirrorReplay run(ReplayRequest request) throws IOException, InterruptedException {
    Map<String, KeptFrames> frames = new LinkedHashMap<>();
    ReplayResult result = Replay.run(
        request, (mirror, interfaces) -> frames.computeIfAbsent(mirror.name(), name -> new KeptFrames()),
        Progress.NONE);
    return new MirrorReplay(result, frames);
  }

  /** What came out of a mirror. */
  KeptFrames of(Mirror mirror) {
    return Objects.requireNonNull(frames.get(mirror.name()));
  }
}
