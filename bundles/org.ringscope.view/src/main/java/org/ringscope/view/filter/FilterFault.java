package org.ringscope.view.filter;

/**
 * What is wrong with a filter, and where.
 *
 * @param offset first letter to underline, from 0
 * @param length letters to underline; 0 only at the text's end, where something is missing
 * @param message for people, without a full stop
 */
public record FilterFault(int offset, int length, String message) {}
