import type { Corrector } from './corrector.js';
import type { Fix } from './fix.js';
import type { Location } from '../lint/location.js';
import { objectOf } from '../lint/json-object.js';
import type { OffsetRange } from '../text/offset-range.js';

/** A fix that provably keeps what the connector does, in the document of `at`. */
export function safeFix(title: string, at: Location, apply: (corrector: Corrector) => void): Fix {
  return { kind: 'safe', title, uri: at.document.uri, apply };
}

/** A fix for a person to choose, in the document of `at`. */
export function suggestion(title: string, at: Location, apply: (corrector: Corrector) => void): Fix {
  return { kind: 'suggestion', title, uri: at.document.uri, apply };
}

/** Proposes another value for the one at `at`. */
export function proposeValue(at: Location, value: unknown, title = `Change it to ${JSON.stringify(value)}`): Fix {
  return suggestion(title, at, (corrector) => {
    corrector.set(at.pointer, value);
  });
}

/** Proposes to give the object at `at` a member; what stands there under that key now is replaced. */
export function proposeMember(at: Location, key: string, value: unknown, title = `Add "${key}": ${JSON.stringify(value)}`, place?: { readonly after?: string; readonly first?: boolean }): Fix {
  return suggestion(title, at, (corrector) => {
    if (Object.hasOwn(objectOf(at.value) ?? {}, key)) corrector.set(at.child(key).pointer, value);
    else corrector.insertKey(at.pointer, key, value, place);
  });
}

/** Proposes another text for a part of a script, a readme or a definition that has no pointer. */
export function proposeText(at: Location, range: OffsetRange, newText: string, title: string): Fix {
  return suggestion(title, at, (corrector) => {
    corrector.replaceText(range, newText);
  });
}

/** Proposes to remove the member or item at `at`. */
export function proposeRemoval(at: Location, title = `Remove "${at.segment}"`): Fix {
  return suggestion(title, at, (corrector) => {
    corrector.remove(at.pointer);
  });
}

/** Proposes another name for the member at `at`; nothing where its object has that name already. */
export function proposeName(at: Location, name: string): readonly Fix[] {
  const holder = at.parent === undefined ? undefined : objectOf(at.parent.value);
  if (holder === undefined || Object.hasOwn(holder, name)) return [];
  return [
    suggestion(`Rename to "${name}"`, at, (corrector) => {
      corrector.rename(at.pointer, name);
    }),
  ];
}

/** The `fixes` of a report, which has to lack them where there are none. */
export function offering(fixes: readonly Fix[]): { readonly fixes?: () => readonly Fix[] } {
  return fixes.length === 0 ? {} : { fixes: () => fixes };
}
