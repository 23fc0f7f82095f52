package org.ringscope.capture.tap;

/** Error numbers of asm-generic/errno.h that a device meets; x86-64 and ARM have the same. */
final class Errno {
  static final int EPERM = 1;
  static final int ENOENT = 2;
  static final int EIO = 5;
  static final int EAGAIN = 11;
  static final int ENOMEM = 12;
  static final int EACCES = 13;
  static final int EBUSY = 16;
  static final int ENODEV = 19;
  static final int EINVAL = 22;
  static final int ENOBUFS = 105;

  private Errno() {}
}
