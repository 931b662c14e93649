import { MAX_FILE_BYTES } from '@connector-workbench/core';
import { atKey, atRoot, pointerTo, rewrite, set } from '../engine/change.js';
import type { Mutation } from '../engine/mutation.js';

/** Deeper than any reader goes. */
function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
}

/** The text of the files. */
export const FILE_MUTATIONS: readonly Mutation[] = [
  { rule: 'syntax-error', name: 'a comma too many', breaks: () => [{ changes: [rewrite((text) => text.replace(/\}$/, ',}'))], expected: atRoot() }] },
  { rule: 'syntax-error', name: 'a comma missing', breaks: ({ text }) => (text.includes(',"paths":{') ? [{ changes: [rewrite((whole) => whole.replace(',"paths":{', '"paths":{'))], expected: atRoot() }] : []) },
  { rule: 'syntax-error', name: 'cut off', breaks: () => [3, 2, 1.1].map((part) => ({ changes: [rewrite((text) => text.slice(0, Math.floor(text.length / part)))], expected: atRoot() })) },
  { rule: 'syntax-error', name: 'a colon missing in apiProperties.json', breaks: ({ properties }) => (properties === undefined ? [] : [{ changes: [rewrite((text) => text.replace(/":/, '"'), 'properties')], expected: atRoot('properties') }]) },
  { rule: 'duplicate-key', name: 'twice', breaks: () => [{ changes: [rewrite((text) => text.replace(/\}$/, ',"swagger":"2.0"}'))], expected: atKey(pointerTo('/swagger')) }] },
  { rule: 'file-encoding', name: 'Latin 1', breaks: ({ text }) => (Buffer.from(text, 'latin1').toString('latin1') !== text ? [] : [{ changes: [set(pointerTo('/x-contoso'), 'Größe'), rewrite((text) => Buffer.from(text, 'latin1'))], expected: atRoot() }]) },
  { rule: 'file-encoding', name: 'UTF-16', breaks: () => [{ changes: [rewrite((text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))], expected: atRoot() }] },
  { rule: 'file-too-large', name: 'blanks', breaks: () => [{ changes: [rewrite(() => new Uint8Array(MAX_FILE_BYTES + 1).fill(32))], expected: atRoot() }] },
  { rule: 'nesting-depth', name: '501 levels', breaks: () => [{ changes: [set(pointerTo('/x-contoso'), nested(501))], expected: atRoot() }] },
];
