import { childPointer, type Pointer, pointerOf, segmentsOf } from '../pointer.js';
import type { Corrector } from './corrector.js';

/** A member that a fix gives to an object which does not have it. */
export interface TakenKey {
  /** The pointer that the member has afterwards. */
  readonly name: Pointer;
  /** It is there already, by another name. */
  readonly isRenamed: boolean;
}

/** A corrector that does what the given one does, and the list of the keys that it takes while a fix uses it. */
export function recordKeys(inner: Corrector): { readonly corrector: Corrector; readonly keys: readonly TakenKey[] } {
  const keys: TakenKey[] = [];
  const corrector: Corrector = {
    set: (pointer, value, options) => { inner.set(pointer, value, options); },
    insertKey: (pointer, key, value, place) => {
      keys.push({ name: childPointer(pointer, key), isRenamed: false });
      inner.insertKey(pointer, key, value, place);
    },
    append: (pointer, value) => { inner.append(pointer, value); },
    rename: (pointer, newKey) => {
      keys.push({ name: pointerOf([...segmentsOf(pointer).slice(0, -1), newKey]), isRenamed: true });
      inner.rename(pointer, newKey);
    },
    remove: (pointer, options) => { inner.remove(pointer, options); },
    replaceText: (range, newText) => { inner.replaceText(range, newText); },
    edits: () => inner.edits(),
  };
  return { corrector, keys };
}
