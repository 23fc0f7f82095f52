package org.ringscope.nic.ethtool.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name tells of its content: sosreport and insights write a command's words with underscores between
 * them, {@code ethtool_-S_ens3}; others have a folder a command, {@code ethtool/i/eth0}.
 *
 * @param kind output in the file, if the name tells
 * @param device device, if the name tells
 */
record FileNameHint(Optional<SectionKind> kind, Optional<String> device) {
  private static final Pattern COMMAND_NAME =
      Pattern.compile("(?:.*/)?ethtool[_.](--?[a-zA-Z-]+)(?:[_.]([\\w.@-]+?))?(?:\\.(?:txt|log|out))?");
  private static final Pattern COMMAND_FOLDER = Pattern.compile("(?:.*/)?ethtool/([a-zA-Z])/([^/]+?)(?:\\.txt)?");

  static FileNameHint of(String file) {
    String path = file.replace('\\', '/');
    Matcher name = COMMAND_NAME.matcher(path);
    if (name.matches()) {
      return new FileNameHint(SectionKind.shownBy(name.group(1)), Optional.ofNullable(name.group(2)));
    }
    Matcher folder = COMMAND_FOLDER.matcher(path);
    if (folder.matches()) {
      return new FileNameHint(SectionKind.shownBy("-" + folder.group(1)), Optional.of(folder.group(2)));
    }
    return new FileNameHint(Optional.empty(), Optional.empty());
  }
}
