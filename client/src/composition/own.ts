/** Ends an item with the extension, and hands it back. */
export type Own = <T extends { dispose(): unknown }>(item: T) => T;
