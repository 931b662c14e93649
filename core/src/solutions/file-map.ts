/** Files by their path, with `/` and relative to one folder. The order is that of the map. */
export type FileMap = ReadonlyMap<string, Uint8Array>;
