package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures Ringscope beside other programs, and by itself, and prints one table. See the README of this module. */
public final class Suite {
  private static final int PART = 500_000;
  private static final int SMALL = 1_000;
  private static final int REPLAYS = 15;
  private static final int FILTER_RUNS = 7;
  private static final int MOMENTS = 100;
  private static final int OCCUPANCY_SPANS = 200;
  private static final String HEAP = "-Xmx256m";

  /**
   * So small that garbage, which a heap takes room for until it is collected, doesn't pass for memory that is needed.
   */
  private static final String YOUNG_HEAP = "-Xmn8m";

  private static final Map<String, String> DEBIAN_PACKAGES = new LinkedHashMap<>();

  static {
    DEBIAN_PACKAGES.put("tcpdump", "tcpdump");
    DEBIAN_PACKAGES.put("capinfos", "wireshark-common");
    DEBIAN_PACKAGES.put("tshark", "tshark");
    DEBIAN_PACKAGES.put("fincore", "util-linux");
  }

  private final SuiteOptions options;
  private final GeneratedCaptures captures;
  private final ResultTable table = new ResultTable();

  private Suite(SuiteOptions options) {
    this.options = options;
    captures = new GeneratedCaptures(options.folder());
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      SuiteOptions options = SuiteOptions.parse(arguments);
      requirePrograms();
      new Suite(options).run();
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("run: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void requirePrograms() throws IOException {
    List<String> missing = new ArrayList<>();
    DEBIAN_PACKAGES.forEach((program, debianPackage) -> {
      if (!TimedProcess.isInstalled(program)) {
        missing.add(program + " (Debian package " + debianPackage + ")");
      }
    });
    if (!missing.isEmpty()) {
      throw new IOException("Not on the PATH: " + String.join(", ", missing) + ".");
    }
  }

  private void run() throws IOException, InterruptedException {
    System.out.println(machine());
    Path large = captures.first(options.packets());
    compareWholeProcesses(large);
    compareMirror(large);
    comparePlacement(large);
    measureSteadyState(large);
    measureRings(large);
    measureTable(large);
    measureSeek(large, RingsLoop.HOST, "with rings and host");
    measureSeek(large, "none", "with an infinitely fast host");
    measureFilter(large, "tcp and ring == 3");
    measureFilter(large, "ip.src == 10.0.0.0/8");
    measureOccupancy(large);
    System.out.println(table);
  }

  private void compareWholeProcesses(Path large) throws IOException, InterruptedException {
    String count = count(options.packets());
    compare(count + ", tcpdump -r F -w /dev/null", large, Bar.atLeast(3.5, 5, "×"), "tcpdump", "-r", large.toString(),
        "-w", "/dev/null");
    compare(count + ", capinfos -c F", large, Bar.atLeast(1.8, 2.5, "×"), "capinfos", "-c", large.toString());
    compareWithTshark(Math.min(PART, options.packets()), Bar.atLeast(100, 100, "×"));
    compareWithTshark(SMALL, Bar.atLeast(1, 1, "×"));
  }

  private static String count(long packets) {
    return "%,d packets".formatted(packets);
  }

  private void compareWithTshark(long packets, Bar bar) throws IOException, InterruptedException {
    Path file = captures.first(packets);
    compare(count(packets) + ", tshark -r F -q -z io,stat,0", file, bar, "tshark", "-r", file.toString(), "-q", "-z",
        "io,stat,0");
  }

  private void compare(String what, Path file, Bar bar, String... other) throws IOException, InterruptedException {
    compare(what, file, ringscope("replay", file.toString()), List.of(other), bar);
  }

  private void compare(String what, Path file, List<String> ours, List<String> other, Bar bar)
      throws IOException, InterruptedException {
    System.err.println(what);
    table.add(what, SideBySide.run(file, ours, other, options.runs()), bar);
  }

  private List<String> ringscope(String... arguments) {
    List<String> command = new ArrayList<>(options.ringscope());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Everything mirrored to a file, beside a program that copies every packet; none may be missing. */
  private void compareMirror(Path large) throws IOException, InterruptedException {
    Path mirrored = options.folder().resolve("mirrored.pcapng");
    Path copied = options.folder().resolve("copied.pcap");
    try {
      compare(count(options.packets()) + " mirrored to pcapng, tcpdump -r F -w G", large,
          ringscope("mirror", large.toString(), "--to", mirrored.toString()),
          List.of("tcpdump", "-r", large.toString(), "-w", copied.toString()), Bar.atLeast(0.8, 0.8, "×"));
      String counted = TimedProcess.read(List.of("capinfos", "-c", "-M", mirrored.toString()));
      if (!counted.endsWith(" " + options.packets())) {
        throw new IOException("Packets are missing in what was mirrored: " + counted);
      }
    } finally {
      Files.deleteIfExists(mirrored);
      Files.deleteIfExists(copied);
    }
  }

  /** TCP payload placed in posted buffers, beside the plain replay and beside what tshark tells of its streams. */
  private void comparePlacement(Path large) throws IOException, InterruptedException {
    String what = count(options.packets()) + " placed, ringscope replay F";
    System.err.println(what);
    List<String> replay = ringscope("replay", large.toString());
    SideBySide sides = SideBySide.run(large, ringscope("place", large.toString()), replay, options.runs());
    table.add(what, sides, Bar.atLeast(0.2, 0.3, "×"));
    double segments = options.packets() * CaptureGenerator.TCP_PERCENT / 100.0;
    table.add(
        "TCP segments placed, whole process", segments / sides.ours() / 1e6, Bar.atLeast(3, 3, " M segments/s"));
    long few = Math.min(PART, options.packets());
    Path part = captures.first(few);
    compare(count(few) + " placed, tshark -r F -q -z conv,tcp", part, ringscope("place", part.toString()),
        List.of("tshark", "-r", part.toString(), "-q", "-z", "conv,tcp"), Bar.atLeast(10, 20, "×"));
  }

  private void measureSteadyState(Path large) throws IOException, InterruptedException {
    double one = replay(large, options.packets(), 1, REPLAYS)[0];
    table.add("steady state, 1 worker, " + HEAP, one / 1e6, Bar.atLeast(20, 20, " M packets/s"));
    double two = replay(large, options.packets(), 2, REPLAYS)[0];
    table.add("steady state, 2 workers, " + HEAP, two / 1e6, Bar.atLeast(20, 37.2, " M packets/s"));
  }

  /** Against the plain replay in the same process, with the same number of workers. */
  private void measureRings(Path large) throws IOException, InterruptedException {
    double[] seconds = rings(large, 2, REPLAYS);
    table.add("rings and host, speed of the plain replay", 100 * seconds[0] / seconds[1], Bar.atLeast(60, 60, " %"));
    table.add("rings, host and counters, speed of the plain replay", 100 * seconds[0] / seconds[2],
        Bar.atLeast(60, 60, " %"));
    table.add("what-if of 16 variants", seconds[3] / seconds[0], Bar.atMost(4, " plain replays"));
    long few = options.packets() / 10;
    double more = rings(large, 2, 1)[4] - rings(captures.first(few), 2, 1)[4];
    table.add("memory of a what-if", more / (options.packets() - few), Bar.atMost(24, " bytes/packet"));
  }

  private static double[] rings(Path file, int workers, int times) throws IOException, InterruptedException {
    PageCache.fill(file);
    System.err.printf("%d replays with rings and what-ifs of %s%n", times, file.getFileName());
    return numbers(child(RingsLoop.class, file.toString(), "" + workers, "" + times));
  }

  /** Memory is measured as growth from a small capture to the large one: what a JVM takes anyhow cancels out. */
  private void measureTable(Path large) throws IOException, InterruptedException {
    long few = options.packets() / 10;
    Path small = captures.first(few);
    double more = options.packets() - few;
    double plain = replay(large, options.packets(), 2, 1)[1] - replay(small, few, 2, 1)[1];
    table.add("memory without packet table", plain / more, Bar.atMost(1, " bytes/packet"));
    double[] smallTable = openWithTable(small);
    double[] largeTable = openWithTable(large);
    double withTable = largeTable[2] - smallTable[2];
    table.add("memory of the packet table", (withTable - plain) / more, Bar.atMost(32, " bytes/packet"));
    table.add("first rows of the packet table", largeTable[0], Bar.atMost(1, " s"));
    table.add("packet table complete", largeTable[1], Bar.atMost(2, " s"));
  }

  /** Random moments of a replay that is complete. */
  private void measureSeek(Path large, String host, String how) throws IOException, InterruptedException {
    PageCache.fill(large);
    System.err.printf("%d moments %s%n", MOMENTS, how);
    double[] seconds = numbers(child(SeekRun.class, large.toString(), host, "" + MOMENTS));
    table.add("a moment of the replay, " + how, seconds[0], Bar.atMost(0.1, " s"));
    table.add("the first one, nothing of it warm", seconds[2], Bar.atMost(0.1, " s"));
  }

  /** Nothing of the filter is warm, as when a user types the first one; the packet table is complete. */
  private void measureFilter(Path large, String filter) throws IOException, InterruptedException {
    PageCache.fill(large);
    System.err.printf("filter %s%n", filter);
    double[] seconds = numbers(child(FilterRun.class, large.toString(), filter, "" + FILTER_RUNS));
    table.add("filter " + filter + ", first packets", seconds[0], Bar.atMost(0.2, " s"));
    table.add("filter " + filter + ", all packets", seconds[1], Bar.atMost(0.6, " s"));
    table.add("the same once warm", seconds[3], Bar.atMost(0.6, " s"));
  }

  /** What the Occupancy view asks for each time it shows another span. */
  private void measureOccupancy(Path large) throws IOException, InterruptedException {
    PageCache.fill(large);
    System.err.println("occupancy of the rings");
    double[] seconds = numbers(child(OccupancyRun.class, large.toString(), "" + OCCUPANCY_SPANS));
    table.add("occupancy of all rings, first drawn", 1e3 * seconds[0], Bar.atMost(50, " ms"));
    table.add("occupancy at another zoom, slowest of " + OCCUPANCY_SPANS, 1e3 * seconds[1], Bar.atMost(50, " ms"));
  }

  /** Seconds to the first rows, seconds to the complete table, and peak bytes of a process that opens {@code file}. */
  private static double[] openWithTable(Path file) throws IOException, InterruptedException {
    PageCache.fill(file);
    System.err.printf("packet table of %s%n", file.getFileName());
    return numbers(child(TableReplay.class, file.toString()));
  }

  /** Packets a second and peak bytes of a process that replays {@code file}. */
  private static double[] replay(Path file, long packets, int workers, int times)
      throws IOException, InterruptedException {
    PageCache.fill(file);
    System.err.printf("%d replays, %d workers, %,d packets%n", times, workers, packets);
    return numbers(child(ReplayLoop.class, file.toString(), "" + packets, "" + workers, "" + times));
  }

  private static String child(Class<?> main, String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // The collector that ./ringscope starts with.
    List<String> command = new ArrayList<>(List.of(java, HEAP, YOUNG_HEAP, "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return TimedProcess.read(command);
  }

  private static double[] numbers(String line) {
    String[] words = line.split(" ");
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  private static String machine() throws IOException {
    String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
    String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    return "%d cores, %s, JDK %s, load %s before the start%n"
        .formatted(Runtime.getRuntime().availableProcessors(), model, Runtime.version(), load);
  }
}
