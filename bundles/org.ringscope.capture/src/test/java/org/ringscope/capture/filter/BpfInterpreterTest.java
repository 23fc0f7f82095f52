package org.ringscope.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instruction by instruction, codes as in bpf(4). */
final class BpfInterpreterTest {
  private static final int RET_A = 0x16;

  private static long instruction(int code, int ifTrue, int ifFalse, int k) {
    return (long) code << 48 | (long) ifTrue << 40 | (long) ifFalse << 32 | k & 0xffffffffL;
  }

  private static long instruction(int code, int k) {
    return instruction(code, 0, 0, k);
  }

  /** Runs a program that leaves a value in A and compares it: jeq #expected, ret 1, ret 0. */
  private static boolean leaves(int expected, byte[] packet, long... program) {
    long[] whole = new long[program.length + 3];
    System.arraycopy(program, 0, whole, 0, program.length);
    whole[program.length] = instruction(0x15, 0, 1, expected);
    whole[program.length + 1] = instruction(0x06, 1);
    whole[program.length + 2] = instruction(0x06, 0);
    return new BpfInterpreter(whole).accepts(MemorySegment.ofArray(packet), 0, packet.length, 1000);
  }

  @ParameterizedTest
  @CsvSource({
    // code, A, operand, result
    "0x04, 7, 5, 12",
    "0x04, -1, 2, 1",
    "0x14, 5, 7, -2",
    "0x24, 65536, 65536, 0",
    "0x34, -2, 3, 1431655764",
    "0x44, 5, 10, 15",
    "0x54, 6, 3, 2",
    "0x64, 1, 31, -2147483648",
    "0x64, 1, 32, 0",
    "0x74, -1, 28, 15",
    "0x74, -1, 32, 0",
    "0x84, 5, 0, -5",
    "0x94, -1, 10, 5",
    "0xa4, 6, 3, 5"
  })
  void arithmeticIsUnsignedAndOf32Bits(String code, int a, int operand, int result) {
    int operation = Integer.decode(code);
    assertTrue(leaves(result, new byte[0], instruction(0x00, a), instruction(operation, operand)));
    // The same with the operand in X: ldx #operand.
    long[] withX = {instruction(0x00, a), instruction(0x01, operand), instruction(operation | 0x08, 0)};
    assertTrue(leaves(result, new byte[0], withX));
  }

  @Test
  void loadsAreBigEndian() {
    byte[] packet = {(byte) 0x81, 2, 3, 4, 5};
    assertTrue(leaves(0x81020304, packet, instruction(0x20, 0)));
    assertTrue(leaves(0x8102, packet, instruction(0x28, 0)));
    assertTrue(leaves(0x81, packet, instruction(0x30, 0)));
    assertTrue(leaves(0x0405, packet, instruction(0x01, 2), instruction(0x48, 1)));
    assertTrue(leaves(1000, packet, instruction(0x80, 0)));
    // ldx 4*([0]&0xf); txa
    assertTrue(leaves(4, packet, instruction(0xb1, 0), instruction(0x87, 0)));
  }

  @Test
  void aLoadBeyondTheCapturedBytesRejects() {
    byte[] packet = {1, 2, 3, 4, 5};
    for (long load :
        new long[] {
          instruction(0x20, 2), instruction(0x28, 4), instruction(0x30, 5), instruction(0xb1, 5), instruction(0x30, -1)
        }) {
      long[] program = {load, instruction(0x06, 1)};
      assertFalse(new BpfInterpreter(program).accepts(MemorySegment.ofArray(packet), 0, 5, 100));
    }
    // X + k wraps in 32 bits in no reading: it is beyond the packet.
    long[] wrapping = {instruction(0x01, -1), instruction(0x50, 1), instruction(0x06, 1)};
    assertFalse(new BpfInterpreter(wrapping).accepts(MemorySegment.ofArray(packet), 0, 5, 100));
  }

  @Test
  void divisionByZeroInXRejects() {
    long[] program = {instruction(0x00, 5), instruction(0x01, 0), instruction(0x3c, 0), instruction(0x06, 1)};
    assertFalse(new BpfInterpreter(program).accepts(MemorySegment.ofArray(new byte[0]), 0, 0, 0));
  }

  @Test
  void comparisonsAreUnsigned() {
    for (int code : new int[] {0x25, 0x35}) {
      long[] program = {instruction(0x00, -1), instruction(code, 0, 1, 1), instruction(0x06, 1), instruction(0x06, 0)};
      assertTrue(new BpfInterpreter(program).accepts(MemorySegment.ofArray(new byte[0]), 0, 0, 0));
    }
  }

  @Test
  void scratchMemoryKeepsAAndX() {
    long[] program = {
      instruction(0x00, 42), instruction(0x02, 15), instruction(0x01, 7), instruction(0x03, 0),
      instruction(0x61, 15), instruction(0x60, 0), instruction(0x0c, 0)
    };
    assertTrue(leaves(49, new byte[0], program));
  }

  @Test
  void theOffsetOfThePacketInMemoryCounts() {
    long[] program = {instruction(0x30, 0), instruction(RET_A, 0)};
    MemorySegment bytes = MemorySegment.ofArray(new byte[] {0, 0, 1, 0});
    assertTrue(new BpfInterpreter(program).accepts(bytes, 2, 1, 1));
    assertFalse(new BpfInterpreter(program).accepts(bytes, 1, 1, 1));
  }

  @Test
  void programsThatCouldLeaveThemselvesAreRefused() {
    long[][] wrong = {
      {},
      {instruction(0x00, 1)},
      {instruction(0x05, 1), instruction(0x06, 0)},
      {instruction(0x05, -1), instruction(0x06, 0)},
      {instruction(0x15, 1, 0, 0), instruction(0x06, 0)},
      {instruction(0x02, 16), instruction(0x06, 0)},
      {instruction(0x34, 0), instruction(0x06, 0)},
      {instruction(0xffff, 0), instruction(0x06, 0)},
      {instruction(0x38, 0), instruction(0x06, 0)}
    };
    for (long[] program : wrong) {
      assertThrows(IllegalArgumentException.class, () -> new BpfInterpreter(program));
    }
    assertEquals(9, wrong.length);
  }
}
