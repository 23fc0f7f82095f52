package org.ringscope.nic.occupancy;

/**
 * A ring's occupancy over a stretch of time, in columns of equal width, as a chart draws it. A column without any time
 * that is known – before the first packet or after the last one is done – holds zeros.
 *
 * @param least least packets that waited, by column
 * @param most most packets that waited at any moment
 * @param mean packets that waited on average over the column's time
 * @param drops packets dropped because the ring was full
 */
public record OccupancyColumns(int[] least, int[] most, double[] mean, long[] drops) {
  OccupancyColumns(int columns) {
    this(new int[columns], new int[columns], new double[columns], new long[columns]);
  }
}
