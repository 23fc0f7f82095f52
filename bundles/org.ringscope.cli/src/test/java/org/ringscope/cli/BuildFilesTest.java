package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** The rules of the house that only build files can tell: manifests, POMs and the target platform agree. */
class BuildFilesTest {
  /** What the workbench may take from us: what to show, what a run is, and the values that both are made of. */
  private static final Set<String> WORKBENCH_MAY_KNOW = Set.of("view", "session", "report", "pipeline", "packet");

  private static final String GRAPH_VIEWER = "org.ringscope.ui.graph";

  /** One clause of a manifest header up to its parameters; commas inside quotes belong to a parameter. */
  private static final Pattern CLAUSE = Pattern.compile("([^,;\"]+)((?:;(?:[^,\"]|\"[^\"]*\")*)?)(?:,|$)");

  static final List<String> PLAIN_JARS = Checkout.PLAIN_JARS;

  @Test
  void theWorkbenchTakesOnlyFromViewSessionAndTheirValues() throws IOException {
    Set<String> ours = oursTakenBy("ui");
    assertFalse(ours.isEmpty(), "the workbench shows something of ours");
    ours.removeIf(name -> name.startsWith(GRAPH_VIEWER));
    for (String name : ours) {
      assertTrue(WORKBENCH_MAY_KNOW.contains(name.replaceFirst("^org\\.ringscope\\.([a-z]+).*", "$1")),
          "org.ringscope.ui takes " + name + ", which view or session should stand before");
    }
  }

  @Test
  void graphViewersKnowNothingOfWhatTheyShow() throws IOException {
    assertEquals(Set.of(), oursTakenBy("ui.graph"));
    Set<String> takenByZest = oursTakenBy("ui.zest");
    assertTrue(takenByZest.stream().allMatch(name -> name.startsWith(GRAPH_VIEWER)), takenByZest::toString);
  }

  /** Packages and bundles of ours that a bundle asks for. */
  private static Set<String> oursTakenBy(String bundle) throws IOException {
    Manifest manifest = manifestOf(bundle);
    var ours = new TreeSet<String>();
    for (String header : List.of("Import-Package", "Require-Bundle", "DynamicImport-Package")) {
      clauses(manifest, header).stream().filter(name -> name.startsWith("org.ringscope")).forEach(ours::add);
    }
    return ours;
  }

  @Test
  void clausesEndAtCommasOutsideQuotes() throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().putValue("Require-Bundle", "a.b;bundle-version=\"[1,2)\",c,d;x:=y;z=\"1,2\"");
    assertEquals(Set.of("a.b", "c", "d"), clauses(manifest, "Require-Bundle"));
  }

  @ParameterizedTest
  @FieldSource("PLAIN_JARS")
  void noPlainJarAsksForEclipse(String jar) throws IOException {
    for (Element dependency : Checkout.elements(Checkout.xml(Checkout.pomOf(jar)), "dependency")) {
      String group = Checkout.text(dependency, "groupId").orElseThrow();
      assertFalse(group.startsWith("org.eclipse") || group.startsWith("org.osgi"), jar + " asks for " + group);
    }
  }

  @Test
  void everyModuleOfThePlainParentIsKnownHere() throws IOException {
    var modules = new TreeSet<String>();
    for (Element module : Checkout.elements(Checkout.xml(Checkout.bundles().resolve("pom.xml")), "module")) {
      if (module.getTextContent().startsWith("org.ringscope.")) {
        modules.add(module.getTextContent().substring("org.ringscope.".length()));
      }
    }
    assertEquals(new TreeSet<>(PLAIN_JARS), modules);
  }

  /** The plain jars are tested with the POMs' versions, the workbench runs with the target's. */
  @Test
  void theWorkbenchRunsWithTheLibrariesThatThePlainJarsAreTestedWith() throws IOException {
    Map<String, String> pinned = versionsInTarget();
    int compared = 0;
    for (var library : versionsInPoms().entrySet()) {
      String inTarget = pinned.get(library.getKey());
      if (inTarget != null) {
        assertEquals(library.getValue(), inTarget, library.getKey() + " in bundles and in the target platform");
        compared++;
      }
    }
    assertTrue(compared > 0, "POMs and target have a library in common");
  }

  @Test
  void theWorkbenchTestsRunWithTheSameJUnit() throws IOException {
    String junit = properties().get("junit.version");
    versionsInTarget().forEach((library, version) -> {
      if (library.startsWith("org.junit.jupiter:")) {
        assertEquals(junit, version, library);
      }
    });
  }

  private static Map<String, String> versionsInPoms() throws IOException {
    var versions = new TreeMap<String, String>();
    var properties = properties();
    var poms = new ArrayList<Path>(List.of(Checkout.bundles().resolve("pom.xml")));
    for (String jar : PLAIN_JARS) {
      poms.add(Checkout.pomOf(jar));
    }
    for (Path pom : poms) {
      for (Element dependency : Checkout.elements(Checkout.xml(pom), "dependency")) {
        String name = nameOf(dependency);
        String version = Checkout.text(dependency, "version").orElse("");
        if (version.isEmpty() || name.startsWith("org.ringscope:")) {
          continue;
        }
        if (version.startsWith("${")) {
          version = properties.getOrDefault(version.substring(2, version.length() - 1), version);
        }
        String before = versions.put(name, version);
        assertTrue(before == null || before.equals(version), name + " is both " + before + " and " + version);
      }
    }
    return versions;
  }

  private static Map<String, String> versionsInTarget() throws IOException {
    var versions = new TreeMap<String, String>();
    Path target = Checkout.bundles().resolveSibling("target-platform").resolve("ringscope.target");
    for (Element dependency : Checkout.elements(Checkout.xml(target), "dependency")) {
      String version = Checkout.text(dependency, "version").orElseThrow();
      String before = versions.put(nameOf(dependency), version);
      assertTrue(before == null || before.equals(version), nameOf(dependency) + " is pinned twice");
    }
    return versions;
  }

  private static Map<String, String> properties() throws IOException {
    var values = new HashMap<String, String>();
    Element parent = Checkout.xml(Checkout.bundles().resolve("pom.xml"));
    var nodes = Checkout.elements(parent, "properties").getFirst().getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element property) {
        values.put(property.getTagName(), property.getTextContent().strip());
      }
    }
    return values;
  }

  private static String nameOf(Element dependency) {
    return Checkout.text(dependency, "groupId").orElseThrow()
        + ':' + Checkout.text(dependency, "artifactId").orElseThrow();
  }

  private static Manifest manifestOf(String bundle) throws IOException {
    Path file = Checkout.bundles().resolve("org.ringscope." + bundle).resolve("META-INF/MANIFEST.MF");
    try (var in = Files.newInputStream(file)) {
      return new Manifest(in);
    }
  }

  private static Set<String> clauses(Manifest manifest, String header) {
    var names = new TreeSet<String>();
    String value = manifest.getMainAttributes().getValue(header);
    if (value != null) {
      CLAUSE.matcher(value).results().forEach(clause -> names.add(clause.group(1).strip()));
    }
    return names;
  }
}
