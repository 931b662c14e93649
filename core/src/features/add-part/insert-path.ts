import type { Corrector } from '../../fixes/corrector.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { pointerOf, ROOT_POINTER } from '../../pointer.js';
import type { PlaceInDefinition } from '../refactor/place-in-definition.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';

/** Why nothing can be added to the paths; undefined where it can. */
export function obstacleInPaths({ root, document }: PlaceInDefinition): string | undefined {
  const paths = memberOf(root, 'paths');
  if (paths !== undefined && !isObject(paths)) return 'The "paths" of the definition are no object. Mend them first.';
  return paths === undefined || isWrittenInPlace(document, pointerOf(['paths'])) ? undefined : SHARED_BY_ALIAS;
}

export function pathItemOf({ root }: PlaceInDefinition, path: string): JsonObject | undefined {
  return objectOf(memberOf(objectOf(memberOf(root, 'paths')), path));
}

/** Adds members to the paths, after the one that the cursor is in, or at the end. */
export function insertPaths(corrector: Corrector, { root, nodes }: PlaceInDefinition, paths: JsonObject): void {
  const current = nodes.find(({ kind }) => kind === 'pathItem')?.at.segment;
  if (memberOf(root, 'paths') === undefined) {
    corrector.insertKey(ROOT_POINTER, 'paths', paths, { after: 'produces' });
    return;
  }
  for (const path of Object.keys(paths)) corrector.insertKey(pointerOf(['paths']), path, paths[path], current === undefined ? {} : { after: String(current) });
}
