# Sourced by verify and by the build half of ringscope: sets JAVA_HOME to a JDK 25 and MVN to a Maven of at least 3.9.9.

RINGSCOPE_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/ringscope
MAVEN_VERSION=3.9.16

die() {
  echo "ringscope: $*" >&2
  exit 1
}

is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done
  die "no JDK 25 found; install one (Temurin 25, say) or let JAVA_HOME point to it."
}

maven_is_new_enough() {
  version=$("$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  [ -n "$version" ] && [ "$(printf '%s\n3.9.9\n' "$version" | sort -V | head -n 1)" = 3.9.9 ]
}

# The fetched Maven goes by the settings of the installed one: mirrors and proxies of a machine often stand only there.
adopt_settings() {
  command -v mvn >/dev/null || return 0
  settings=$(readlink -f "$(command -v mvn)")
  settings=${settings%/bin/mvn}/conf/settings.xml
  [ -r "$settings" ] && MAVEN_ARGS="-gs $settings ${MAVEN_ARGS:-}" && export MAVEN_ARGS
  return 0
}

# Any Maven fetches the one needed, through whatever repository settings the user has.
find_maven() {
  MVN=$RINGSCOPE_CACHE/apache-maven-$MAVEN_VERSION/bin/mvn
  if [ -x "$MVN" ]; then
    adopt_settings
    return
  fi
  command -v mvn >/dev/null || die "no Maven found; install one (Debian package maven), any version will do."
  if maven_is_new_enough mvn; then
    MVN=mvn
    return
  fi
  echo "Fetching Maven $MAVEN_VERSION (the installed one is too old for Tycho) ..." >&2
  unpacked=$RINGSCOPE_CACHE/unpacking.$$
  mkdir -p "$unpacked"
  # In an empty folder: beside the root POM any Maven loads Tycho first, and the one that is too old fails on it.
  (
    cd "$unpacked" &&
      mvn -q -B dependency:unpack -Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin -DoutputDirectory=. >&2
  ) || die "fetching Maven $MAVEN_VERSION failed; see above."
  chmod +x "$unpacked/apache-maven-$MAVEN_VERSION/bin/mvn"
  mv "$unpacked/apache-maven-$MAVEN_VERSION" "$RINGSCOPE_CACHE/" 2>/dev/null || [ -x "$MVN" ] || die "no place for Maven in $RINGSCOPE_CACHE."
  rm -rf "$unpacked"
  adopt_settings
}
