package org.ringscope.nic.rss;

import java.util.OptionalInt;

/**
 * One field in a hash's input.
 *
 * @param field which one
 * @param position where it begins in the input, in bytes
 * @param value what the packet holds, in hexadecimal
 * @param hashed what stands in the input, in hexadecimal; differs from {@code value} under a symmetric transform
 * @param setBits number of bits in {@code hashed} that are 1
 * @param contribution what the field adds to the hash modulo 2; empty for CRC-32, whose parts can't be told apart
 */
public record HashedField(
    HashField field, int position, String value, String hashed, int setBits, OptionalInt contribution) {}
