package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private final List<String> seen = new ArrayList<>();
  private final Options options = new Options()
      .text(List.of("-s", "--scenario"), "FILE", "A file.", value -> seen.add("scenario " + value))
      .wholeNumber("--top", "N", "How many.", value -> seen.add("top " + value))
      .flag("--json", "As JSON.", () -> seen.add("json"));

  @Test
  void valuesStandAfterASpaceOrAnEqualsSignOrRightAfterALetter() {
    options.read(List.of("-s", "a", "--scenario", "b", "--scenario=c", "-sd", "--top", "-5", "--top=7"));
    assertEquals(List.of("scenario a", "scenario b", "scenario c", "scenario d", "top -5", "top 7"), seen);
  }

  @Test
  void otherWordsKeepTheirOrderWhereverOptionsStand() {
    assertEquals(List.of("x.pcap", "-", "y.pcap"), options.read(List.of("x.pcap", "--json", "-", "y.pcap")));
    assertEquals(List.of("json"), seen);
  }

  @Test
  void afterTwoDashesNothingIsAnOption() {
    assertEquals(List.of("--json", "-s"), options.read(List.of("--", "--json", "-s")));
    assertEquals(List.of(), seen);
  }

  @Test
  void anEmptyValueIsAValue() {
    options.read(List.of("--scenario="));
    assertEquals(List.of("scenario "), seen);
  }

  @Test
  void someMayStandWithoutTheirValueAsTheLastWord() {
    Options live = new Options().lastText("--live", "IF", "Capture.", value -> seen.add("live " + value));
    live.read(List.of("--live", "eth0"));
    live.read(List.of("--live"));
    assertEquals(List.of("live eth0", "live "), seen);
    assertEquals("--live [IF]", live.all().getFirst().synopsis());
  }

  @Test
  void aNameIsOneOptions() {
    assertThrows(IllegalArgumentException.class, () -> options.text("--scenario", "X", "Another.", seen::add));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertEquals("unknown option --jsom; did you mean --json?", refusal("--jsom"));
    assertEquals("unknown option --wallclock", refusal("--wallclock"));
    assertEquals("unknown option -x; did you mean -s?", refusal("-x"));
    assertEquals("--json takes no value, but got yes", refusal("--json=yes"));
    assertEquals("--top needs a value: --top N", refusal("--top"));
    assertEquals("--top: a whole number, not many", refusal("--top", "many"));
    assertEquals("--top: a whole number, not 99999999999", refusal("--top", "99999999999"));
  }

  private String refusal(String... words) {
    return String.valueOf(assertThrows(UsageException.class, () -> options.read(List.of(words))).getMessage());
  }
}
