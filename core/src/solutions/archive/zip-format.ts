/** Constants of the zip format (PKWARE's APPNOTE, 4.3). */
export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_RECORD = 0x06054b50;
export const ZIP64_LOCATOR = 0x07064b50;

/** Bytes of each record before its parts of variable length. */
export const LOCAL_HEADER_SIZE = 30;
export const CENTRAL_HEADER_SIZE = 46;
export const END_RECORD_SIZE = 22;
export const ZIP64_LOCATOR_SIZE = 20;

export const STORED = 0;
export const DEFLATED = 8;

/** The name is UTF-8 (bit 11). */
export const UTF8_FLAG = 0x0800;
