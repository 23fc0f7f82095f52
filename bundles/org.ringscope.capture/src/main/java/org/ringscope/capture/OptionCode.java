package org.ringscope.capture;

/** Option codes of pcapng (draft-ietf-opsawg-pcapng, section 3.5 and those of each block). */
public final class OptionCode {
  public static final int END = 0;
  public static final int COMMENT = 1;
  /**
   * Custom options: UTF-8 or binary, to be copied by programs that do not know them or not; a private enterprise number
   * first.
   */
  public static final int CUSTOM_TEXT = 2988;

  public static final int CUSTOM_BYTES = 2989;
  public static final int CUSTOM_TEXT_NOT_TO_COPY = 19372;
  public static final int CUSTOM_BYTES_NOT_TO_COPY = 19373;

  public static final int SHB_HARDWARE = 2;
  public static final int SHB_OS = 3;
  public static final int SHB_USER_APPLICATION = 4;

  public static final int IF_NAME = 2;
  public static final int IF_DESCRIPTION = 3;
  public static final int IF_SPEED = 8;
  public static final int IF_TIME_RESOLUTION = 9;
  public static final int IF_FILTER = 11;
  public static final int IF_OS = 12;
  public static final int IF_FCS_LENGTH = 13;
  public static final int IF_TIME_OFFSET = 14;
  public static final int IF_HARDWARE = 15;

  public static final int EPB_FLAGS = 2;
  public static final int EPB_HASH = 3;
  public static final int EPB_DROP_COUNT = 4;
  public static final int EPB_PACKET_ID = 5;
  public static final int EPB_QUEUE = 6;
  public static final int EPB_VERDICT = 7;

  public static final int ISB_START_TIME = 2;
  public static final int ISB_END_TIME = 3;
  public static final int ISB_RECEIVED = 4;
  public static final int ISB_DROPPED = 5;
  public static final int ISB_FILTER_ACCEPTED = 6;
  public static final int ISB_OS_DROPPED = 7;
  public static final int ISB_DELIVERED = 8;

  private OptionCode() {}

  static boolean isCustom(int code) {
    return switch (code) {
      case CUSTOM_TEXT, CUSTOM_BYTES, CUSTOM_TEXT_NOT_TO_COPY, CUSTOM_BYTES_NOT_TO_COPY -> true;
      default -> false;
    };
  }
}
