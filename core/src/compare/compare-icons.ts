import type { ConnectorAsset } from '../documents/connector-document.js';
import { ROOT_POINTER } from '../pointer.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { ConnectorChange } from './connector-change.js';

/** The picture, byte for byte. It is no text, so that its place is the file. */
export function compareIcons({ icon: before }: ConnectorProject, { icon: after }: ConnectorProject): readonly ConnectorChange[] {
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined && isSame(before.bytes, after.bytes)) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{
    rule: 'icon-changed', messageId: kind, kind, classification: 'cosmetic', area: 'icon', data: {}, before: placeOf(before), after: placeOf(after), operations: [], lowered: undefined,
  }];
}

function placeOf(icon: ConnectorAsset | undefined): ConnectorChange['before'] {
  return icon === undefined ? undefined : { uri: icon.uri, pointer: ROOT_POINTER, part: 'value' };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
