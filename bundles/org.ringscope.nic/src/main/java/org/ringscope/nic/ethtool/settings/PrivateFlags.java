package org.ringscope.nic.ethtool.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * {@code ethtool --show-priv-flags} (do_gprivflags in ethtool.c, privflags_reply_cb in netlink/privflags.c).
 *
 * @param flags the driver's own switches by their names, as {@code flow-director-atr}
 */
public record PrivateFlags(Map<String, Boolean> flags) {

  public static PrivateFlags read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    for (DumpLine line : lines) {
      Optional<NamedValue> flag = NamedValue.of(line.content()).filter(value -> value.onOrOff().isPresent());
      if (flag.isPresent()) {
        flags.put(flag.get().name(), flag.get().onOrOff().orElseThrow());
      } else if (!line.content().startsWith("Private flags for ")) {
        unknown.accept(line);
      }
    }
    return new PrivateFlags(flags);
  }
}
