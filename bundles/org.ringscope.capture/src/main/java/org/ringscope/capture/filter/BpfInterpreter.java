package org.ringscope.capture.filter;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.pipeline.PacketFilter;

/**
 * Runs a classic BPF program (McCanne and Jacobson, "The BSD Packet Filter", 1993; bpf(4)): an accumulator A, an index
 * register X, 16 words of scratch memory, forward jumps only.
 *
 * <p>A load beyond the captured bytes rejects the packet, as does a division by zero.
 */
public final class BpfInterpreter implements PacketFilter {
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

  // Instruction classes: the lowest three bits of the code.
  private static final int LD = 0x00;
  private static final int LDX = 0x01;
  private static final int ST = 0x02;
  private static final int STX = 0x03;
  private static final int ALU = 0x04;
  private static final int JMP = 0x05;
  private static final int RET = 0x06;
  private static final int MISC = 0x07;

  // Sizes and addressing modes of loads.
  private static final int WORD = 0x00;
  private static final int HALF = 0x08;
  private static final int SINGLE = 0x10;
  private static final int IMMEDIATE = 0x00;
  private static final int ABSOLUTE = 0x20;
  private static final int INDIRECT = 0x40;
  private static final int MEMORY = 0x60;
  private static final int LENGTH = 0x80;
  private static final int HEADER_LENGTH = 0xa0;

  // Operations of ALU and JMP, and where their operand comes from.
  private static final int X = 0x08;
  private static final int ADD = 0x00;
  private static final int SUB = 0x10;
  private static final int MUL = 0x20;
  private static final int DIV = 0x30;
  private static final int OR = 0x40;
  private static final int AND = 0x50;
  private static final int LSH = 0x60;
  private static final int RSH = 0x70;
  private static final int NEG = 0x80;
  private static final int MOD = 0x90;
  private static final int XOR = 0xa0;
  private static final int JA = 0x00;
  private static final int JEQ = 0x10;
  private static final int JGT = 0x20;
  private static final int JGE = 0x30;
  private static final int JSET = 0x40;

  private static final int RETURN_A = 0x10;
  private static final int TXA = 0x80;
  private static final int SCRATCH_WORDS = 16;

  /** Left as the last run left it: programs read only what they wrote before. */
  private static final ThreadLocal<int[]> SCRATCH = ThreadLocal.withInitial(() -> new int[SCRATCH_WORDS]);

  private static final int[] NO_SCRATCH = new int[0];

  private final int[] codes;
  private final int[] ifTrue;
  private final int[] ifFalse;
  private final int[] operands;
  private final boolean usesScratch;

  /**
   * Checks a program once, so that running it can't leave it.
   *
   * @param program code in the upper 16 bits of each, then jump if true (8), jump if false (8), k (32)
   * @throws IllegalArgumentException if an instruction is unknown, jumps out or ends the program without a return
   */
  public BpfInterpreter(long[] program) {
    int length = program.length;
    codes = new int[length];
    ifTrue = new int[length];
    ifFalse = new int[length];
    operands = new int[length];
    boolean scratch = false;
    for (int i = 0; i < length; i++) {
      codes[i] = (int) (program[i] >>> 48);
      ifTrue[i] = (int) (program[i] >>> 40) & 0xff;
      ifFalse[i] = (int) (program[i] >>> 32) & 0xff;
      operands[i] = (int) program[i];
      require(isValid(i), "instruction " + i + " is not valid");
      scratch |= isScratch(codes[i]);
    }
    require(length > 0 && (codes[length - 1] & 7) == RET, "the last instruction is no return");
    usesScratch = scratch;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("Not a BPF program: " + message + ".");
    }
  }

  private static boolean isScratch(int code) {
    int kind = code & 7;
    return kind == ST || kind == STX || (kind == LD || kind == LDX) && (code & 0xe0) == MEMORY;
  }

  private boolean isValid(int at) {
    int code = codes[at];
    int k = operands[at];
    if (isScratch(code)) {
      return Integer.compareUnsigned(k, SCRATCH_WORDS) < 0 && (code & 0xff18) == 0;
    }
    return switch (code & 7) {
      case LD -> isValidLoad(code);
      case LDX -> code == (LDX | IMMEDIATE) || code == (LDX | LENGTH) || code == (LDX | HEADER_LENGTH | SINGLE);
      case ALU -> isValidOperation(code, k);
      case JMP -> isValidJump(at, code, k);
      case RET -> code == RET || code == (RET | RETURN_A);
      default -> code == MISC || code == (MISC | TXA);
    };
  }

  private static boolean isValidLoad(int code) {
    int mode = code & ~0x18;
    int size = code & 0x18;
    return (mode == ABSOLUTE || mode == INDIRECT) && size <= SINGLE || code == IMMEDIATE || code == LENGTH;
  }

  private static boolean isValidOperation(int code, int k) {
    int operation = code & ~(7 | X);
    boolean divides = operation == DIV || operation == MOD;
    return operation <= XOR && (operation & 0x0f) == 0 && !(divides && (code & X) == 0 && k == 0);
  }

  private boolean isValidJump(int at, int code, int k) {
    long room = codes.length - 1L - at;
    return code == (JMP | JA)
        ? Integer.toUnsignedLong(k) < room
        : (code & ~(7 | X)) <= JSET && (code & 0xf0) != JA && ifTrue[at] < room && ifFalse[at] < room;
  }

  /** True unless the program's value for the packet, how many bytes of it to keep, is 0. */
  @Override
  public boolean accepts(MemorySegment bytes, long offset, int capturedLength, int originalLength) {
    int[] scratch = usesScratch ? SCRATCH.get() : NO_SCRATCH;
    int a = 0;
    int x = 0;
    for (int at = 0; ; at++) {
      int code = codes[at];
      int k = operands[at];
      switch (code & 7) {
        case LD, LDX -> {
          long place = (k & 0xffffffffL) + ((code & 0xe0) == INDIRECT ? x & 0xffffffffL : 0);
          int value;
          if (isPacketLoad(code)) {
            if (place + bytesOf(code) > capturedLength) {
              return false;
            }
            value = load(bytes, offset + place, code);
          } else {
            value = (code & 0xe0) == MEMORY ? scratch[k] : (code & 0xe0) == LENGTH ? originalLength : k;
          }
          a = (code & 7) == LD ? value : a;
          x = (code & 7) == LDX ? value : x;
        }
        case ST -> scratch[k] = a;
        case STX -> scratch[k] = x;
        case ALU -> {
          int operand = (code & X) != 0 ? x : k;
          if (operand == 0 && ((code & 0xf0) == DIV || (code & 0xf0) == MOD)) {
            return false;
          }
          a = operate(code & 0xf0, a, operand);
        }
        case JMP -> at += jump(code, a, (code & X) != 0 ? x : k, at);
        case RET -> {
          return (code == RET ? k : a) != 0;
        }
        default -> {
          x = code == MISC ? a : x;
          a = code == MISC ? a : x;
        }
      }
    }
  }

  private static boolean isPacketLoad(int code) {
    int mode = code & 0xe0;
    return mode == ABSOLUTE || mode == INDIRECT || mode == HEADER_LENGTH;
  }

  private static int bytesOf(int code) {
    int size = code & 0x18;
    return size == WORD ? 4 : size == HALF ? 2 : 1;
  }

  /**
   * What a load from the packet brings: a number in network byte order, or the length of an IPv4 header from its first
   * byte.
   */
  private static int load(MemorySegment bytes, long at, int code) {
    return switch (code & 0x18) {
      case WORD -> bytes.get(INT, at);
      case HALF -> bytes.get(SHORT, at) & 0xffff;
      default -> (code & 0xe0) == HEADER_LENGTH ? (bytes.get(BYTE, at) & 0x0f) << 2 : bytes.get(BYTE, at) & 0xff;
    };
  }

  private static int operate(int operation, int a, int operand) {
    return switch (operation) {
      case ADD -> a + operand;
      case SUB -> a - operand;
      case MUL -> a * operand;
      case DIV -> Integer.divideUnsigned(a, operand);
      case MOD -> Integer.remainderUnsigned(a, operand);
      case OR -> a | operand;
      case AND -> a & operand;
      case XOR -> a ^ operand;
      // A shift by 32 or more leaves nothing.
      case LSH -> Integer.compareUnsigned(operand, 32) < 0 ? a << operand : 0;
      case RSH -> Integer.compareUnsigned(operand, 32) < 0 ? a >>> operand : 0;
      default -> -a;
    };
  }

  /** Instructions to skip. */
  private int jump(int code, int a, int operand, int at) {
    boolean holds =
        switch (code & 0xf0) {
          case JEQ -> a == operand;
          case JGT -> Integer.compareUnsigned(a, operand) > 0;
          case JGE -> Integer.compareUnsigned(a, operand) >= 0;
          case JSET -> (a & operand) != 0;
          default -> true;
        };
    return (code & 0xf0) == JA ? operands[at] : holds ? ifTrue[at] : ifFalse[at];
  }
}
