import fc from 'fast-check';

/** A piece of text that is replaced; `at` is a part of the text's length. */
export interface AnyEdit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** What breaks files, and what rules look for. */
const PIECES = [
  ...['{', '}', '[', ']', ',', ':', '"', "'", '\\', '\n', '\r', '\t', ' ', '#', '//', '/*', '- ', ': ', '&a', '*a', '|', '---\n'],
  ...['\0', '\uFEFF', '\uD800', '\u2028', 'é', '😀', '\\u00', '1e999', '-', '.5', 'null', 'true', '[[[[[[[[', '{"a":{"a":{"a":'],
  ...['"$ref": "#/definitions/', '"$ref": "#"', '"x-ms-visibility": "internal",', '"__proto__": {}', '"constructor": 1,', '"type": "array"', '"in": "body",', '"required": []', '"operationId": "",', '"get": {'],
];

export const anyEdits: fc.Arbitrary<readonly AnyEdit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 400 }) }), added: fc.oneof(fc.constantFrom('', ...PIECES), fc.string({ maxLength: 12, unit: 'binary' })) }),
  { minLength: 1, maxLength: 6 },
);

export function edited(text: string, edits: readonly AnyEdit[]): string {
  return edits.reduce((current, { at, removed, added }) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + added + current.slice(start + removed);
  }, text);
}
