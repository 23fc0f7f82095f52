package org.ringscope.stack.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.stack.Segments;

/**
 * The stream of overlapping segments with which Novak and Sturges ("Target-Based TCP Stream Reassembly", 2007) told
 * stacks apart, and what each made of it; Windows Vista keeps what came first. The first byte comes last, so that all
 * others are held.
 */
class OverlapPolicyTest {
  private static final String[] SEGMENTS = {
    "12 AAA", "16 BB", "18 CCC", "22 D", "25 EE", "27 FFF", "30 GG", "32 HH", "34 I", "13 JJJJ", "18 KKK", "21 LLL",
    "24 MMM", "28 N", "31 O", "32 P", "34 QQ", "11 0"
  };

  @ParameterizedTest
  @CsvSource({
    "FIRST, 0AAAJBBCCCLDLMEEFFFGGHHIQ",
    "LAST,  0AJJJJBKKKLLLMMMFNFGOPHQQ",
    "BSD,   0AAAJJBCCCLLLMMMFFFGGHHIQ",
    "LINUX, 0AAAJJBCCCLLLMMMFFFGGHHQQ"
  })
  void segmentsThatOverlapGiveWhatStacksMakeOfThem(OverlapPolicy policy, String expected) {
    Content content = new Content();
    StreamAssembler assembler = new StreamAssembler(1 << 20, content);
    Segments segments = new Segments(new TcpReceiver(ReceiveSettings.DEFAULT.withOverlap(policy), assembler));
    segments.open(10);
    for (String segment : SEGMENTS) {
      String[] parts = segment.split(" ");
      segments.send(Long.parseLong(parts[0]), parts[1].getBytes(StandardCharsets.US_ASCII));
    }
    assertEquals(expected, content.bytes.toString(StandardCharsets.US_ASCII));
  }

  private static final class Content implements InOrderListener {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void bytes(StreamDirection direction, MemorySegment source, long offset, int length) {
      bytes.writeBytes(source.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE));
    }

    @Override
    public void missing(StreamDirection direction, long length, Absence why) {}
  }
}
