/** The part of the Encoding standard that is used here; it exists in browsers and in Node alike, but in no ECMAScript library. */
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM?: boolean; readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** The text of bytes, with its BOM as U+FEFF; undefined where they are no UTF-8. */
export function utf8TextOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function utf8BytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
