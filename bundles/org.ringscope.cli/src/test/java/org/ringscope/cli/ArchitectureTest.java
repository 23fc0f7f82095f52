package org.ringscope.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.NetworkChannel;
import java.nio.file.Files;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringscope.pipeline.output.NewFile;
import org.ringscope.pipeline.output.WriteFailure;

/** The rules of the house that byte code can tell: who knows whom, does I/O, starts threads, reads clocks. */
class ArchitectureTest {
  /** Each plain jar with the jars of ours that it may know; a new jar has to be entered here. */
  private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.of(
      "packet", Set.of(),
      "pipeline", Set.of("packet"),
      "capture", Set.of("packet", "pipeline"),
      "nic", Set.of("packet", "pipeline"),
      "stack", Set.of("packet", "pipeline", "nic"),
      "report", Set.of("packet", "pipeline"),
      "session", Set.of("packet", "pipeline", "capture", "nic", "stack", "report"),
      "cli", Set.of("packet", "pipeline", "capture", "nic", "stack", "report", "session"),
      "view", Set.of("packet", "pipeline", "capture", "nic", "stack", "report", "session")));

  private static final String[] MODEL = packages(Set.of("packet", "pipeline", "nic", "stack", "report"));
  private static final String[] BELOW_SESSION =
      packages(Set.of("packet", "pipeline", "capture", "nic", "stack", "report"));

  /** Where the methods of CLOCK_METHODS hand out the time of day, or a clock that does. */
  private static final Set<String> CLOCK_PACKAGES = Set.of("java.time", "java.time.chrono");
  private static final Set<String> CLOCK_METHODS =
      Set.of("now", "systemUTC", "systemDefaultZone", "tickSeconds", "tickMillis", "tickMinutes");

  private static JavaClasses ours;

  @BeforeAll
  static void readClasses() {
    ours = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(place -> !place.contains("/org.ringscope.testing"))
        .importPackages("org.ringscope");
  }

  static Stream<String> jars() {
    return MAY_KNOW.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("jars")
  void knowsOnlyTheJarsAboveItInTheDesign(String jar) {
    String[] known = Stream.concat(Stream.of(jar), MAY_KNOW.get(jar).stream())
        .map(ArchitectureTest::packageOf).toArray(String[]::new);
    assertFalse(ours.that(resideInAnyPackage(packageOf(jar))).isEmpty(), "no class of " + jar + " on the class path");
    noClasses().that().resideInAPackage(packageOf(jar))
        .should().dependOnClassesThat(resideInAnyPackage("org.ringscope..").and(resideOutsideOfPackages(known)))
        .check(ours);
  }

  @Test
  void everyClassBelongsToAJarWithARule() {
    classes().should().resideInAnyPackage(packages(MAY_KNOW.keySet())).check(ours);
  }

  @Test
  void noPlainJarKnowsEclipseOrOsgi() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("org.eclipse..", "org.osgi..").check(ours);
  }

  @Test
  void noPlainJarKnowsAnotherToolkit() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javafx..")
        .check(ours);
  }

  @Test
  void onlyLiveCaptureKnowsPcap4j() {
    noClasses().that().resideOutsideOfPackage("org.ringscope.capture.live..")
        .should().dependOnClassesThat().resideInAPackage("org.pcap4j..").check(ours);
  }

  /** Path and the file exceptions are only names; what opens, lists, moves or asks for a file is meant. */
  @Test
  void theModelTouchesNoFileButByTheAtomicWriter() {
    noClasses().that().resideInAnyPackage(MODEL).and(not(belongToAnyOf(NewFile.class, WriteFailure.class)))
        .should().dependOnClassesThat(belongToAnyOf(
            File.class, FileInputStream.class, FileOutputStream.class,
            FileReader.class, FileWriter.class, RandomAccessFile.class,
            Files.class, FileChannel.class))
        .check(ours);
  }

  @Test
  void theModelHasNoSockets() {
    noClasses().that().resideInAnyPackage(MODEL)
        .should().dependOnClassesThat(assignableTo(NetworkChannel.class)
            .or(assignableTo(Socket.class)).or(assignableTo(ServerSocket.class))
            .or(assignableTo(DatagramSocket.class)))
        .check(ours);
  }

  @Test
  void theModelStartsNoThread() {
    var starts = accessTo("starts a thread", access -> {
      JavaClass owner = access.getTargetOwner();
      return owner.isAssignableTo(ExecutorService.class) || owner.isAssignableTo(ForkJoinPool.class)
          || owner.isEquivalentTo(Executors.class)
          || owner.isAssignableTo("java.util.concurrent.StructuredTaskScope")
          || owner.isEquivalentTo(Timer.class)
          || owner.isAssignableTo(CompletableFuture.class) && access.getName().endsWith("Async")
          || owner.isAssignableTo(Thread.class)
          && List.of("<init>", "start", "startVirtualThread", "ofVirtual", "ofPlatform").contains(access.getName())
          || access.getName().equals("parallelStream") || access.getName().equals("parallel");
    });
    noClasses().that().resideInAnyPackage(MODEL).should().accessTargetWhere(starts).check(ours);
  }

  /** System.nanoTime() is no wall clock: it tells no time of day. */
  @Test
  void nothingBelowSessionReadsAWallClock() {
    var reads = accessTo("reads a wall clock", access -> {
      JavaClass owner = access.getTargetOwner();
      return owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis")
          || CLOCK_PACKAGES.contains(owner.getPackageName()) && CLOCK_METHODS.contains(access.getName())
          || owner.isEquivalentTo(Date.class) && access.getName().equals("<init>")
          && access.getTarget().getFullName().endsWith("<init>()")
          || owner.isAssignableTo(Calendar.class) && access.getName().equals("getInstance");
    });
    noClasses().that().resideInAnyPackage(BELOW_SESSION).should().accessTargetWhere(reads).check(ours);
  }

  private static DescribedPredicate<JavaAccess<?>> accessTo(
      String description, Predicate<JavaAccess<?>> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static String packageOf(String jar) {
    return "org.ringscope." + jar + "..";
  }

  private static String[] packages(Set<String> jars) {
    return jars.stream().sorted().map(ArchitectureTest::packageOf).toArray(String[]::new);
  }
}
