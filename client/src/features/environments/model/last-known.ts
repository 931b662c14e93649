/** A name and the id that belongs to it; nothing else of what the services say is kept. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
}

export interface KnownNames {
  /** When the services said so, in milliseconds since 1970. */
  readonly at: number;
  readonly names: readonly KnownName[];
}

/** What the view showed last, for when the services cannot be reached. Methods never throw: it is a convenience. */
export interface LastKnown {
  /** The environments of a place, or the connectors of one of them; undefined where they were never seen. */
  read(placeKey: string, environmentId?: string): Promise<KnownNames | undefined>;
  save(known: KnownNames, placeKey: string, environmentId?: string): Promise<void>;
}

/** What was written, perhaps by another version; undefined for something else. */
export function readKnownNames(text: string): KnownNames | undefined {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || !('at' in value) || !('names' in value)) return undefined;
  const { at, names } = value;
  return typeof at === 'number' && Array.isArray(names) && names.every(isKnownName) ? { at, names } : undefined;
}

function isKnownName(value: unknown): value is KnownName {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
