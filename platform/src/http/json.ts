export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member, where it is an object. */
export function objectMember(value: unknown, name: string): JsonObject | undefined {
  const member = isJsonObject(value) ? value[name] : undefined;
  return isJsonObject(member) ? member : undefined;
}

/** The member, where it is a text that is not empty. */
export function textMember(value: unknown, name: string): string | undefined {
  const member = isJsonObject(value) ? value[name] : undefined;
  return typeof member === 'string' && member !== '' ? member : undefined;
}

export function arrayMember(value: unknown, name: string): readonly unknown[] | undefined {
  const member = isJsonObject(value) ? value[name] : undefined;
  return Array.isArray(member) ? (member as readonly unknown[]) : undefined;
}

/** Undefined for a text that is no JSON. A BOM before it is skipped. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
