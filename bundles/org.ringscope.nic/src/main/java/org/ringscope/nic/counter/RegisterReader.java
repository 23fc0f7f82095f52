package org.ringscope.nic.counter;

/**
 * Makes a 64-bit count of a narrower register. It has to read before the register counted round once: at 10 Gbit/s a
 * byte counter of 32 bits does so in 3.4 seconds, one of 36 bits in 55.
 */
public final class RegisterReader {
  private final HardwareRegister register;
  private long last;
  private long total;

  /** Counts from now on: what the register holds already is the base line. */
  public RegisterReader(HardwareRegister register) {
    this.register = register;
    last = register.read();
  }

  /**
   * What a register counted between two reads, unsigned, if it began again at 0 at most once.
   *
   * @param width its bits, 1 to 64
   */
  public static long counted(long before, long after, int width) {
    return after - before & HardwareRegister.mask(width);
  }

  /** Reads the register; what it counted since this reader was made, unsigned. */
  public long read() {
    long value = register.read();
    total += register.clearsOnRead() ? value : counted(last, value, register.width());
    last = value;
    return total;
  }
}
