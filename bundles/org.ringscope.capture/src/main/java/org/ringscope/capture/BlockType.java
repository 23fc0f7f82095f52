package org.ringscope.capture;

/** Block types of pcapng (draft-ietf-opsawg-pcapng, section 11.1), and the smallest total length of each. */
final class BlockType {
  static final int SECTION_HEADER = 0x0a0d0d0a;
  static final int INTERFACE_DESCRIPTION = 1;
  static final int PACKET = 2;
  static final int SIMPLE_PACKET = 3;
  static final int NAME_RESOLUTION = 4;
  static final int INTERFACE_STATISTICS = 5;
  static final int ENHANCED_PACKET = 6;
  static final int DECRYPTION_SECRETS = 0x0a;
  static final int CUSTOM = 0x0bad;
  static final int CUSTOM_NOT_TO_COPY = 0x40000bad;

  /** Type, length and length again. */
  static final int FRAME_LENGTH = 12;

  private BlockType() {}

  static int smallest(int type) {
    return switch (type) {
      case SECTION_HEADER -> 28;
      case INTERFACE_DESCRIPTION, DECRYPTION_SECRETS -> 20;
      case PACKET, ENHANCED_PACKET -> 32;
      case SIMPLE_PACKET, NAME_RESOLUTION, CUSTOM, CUSTOM_NOT_TO_COPY -> 16;
      case INTERFACE_STATISTICS -> 24;
      default -> FRAME_LENGTH;
    };
  }

  static String name(int type) {
    return switch (type) {
      case SECTION_HEADER -> "section header block";
      case INTERFACE_DESCRIPTION -> "interface description block";
      case PACKET -> "packet block";
      case SIMPLE_PACKET -> "simple packet block";
      case NAME_RESOLUTION -> "name resolution block";
      case INTERFACE_STATISTICS -> "interface statistics block";
      case ENHANCED_PACKET -> "enhanced packet block";
      case DECRYPTION_SECRETS -> "decryption secrets block";
      case CUSTOM, CUSTOM_NOT_TO_COPY -> "custom block";
      default -> String.format("block of unknown type 0x%08x", type);
    };
  }
}
