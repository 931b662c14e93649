import type { Corrector } from '../../fixes/corrector.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { pointerOf, ROOT_POINTER } from '../../pointer.js';
import type { PlaceInDefinition } from '../refactor/place-in-definition.js';
import { SHARED_BY_ALIAS, takesMembers } from '../../fixes/written-in-place.js';

/** Why nothing can be added to the paths; undefined where it can. */
export function obstacleInPaths({ root, document }: PlaceInDefinition): string | undefined {
  const paths = memberOf(root, 'paths');
  if (paths !== undefined && !isObject(paths)) return 'The "paths" of the definition are no object. Mend them first.';
  return takesMembers(document, paths === undefined ? ROOT_POINTER : pointerOf(['paths'])) ? undefined : SHARED_BY_ALIAS;
}

/** Why nothing can be added to what stands at a path; undefined where it can, or where nothing stands there yet. */
export function obstacleInPath(place: PlaceInDefinition, path: string): string | undefined {
  const item = writtenAt(place, path);
  if (item === undefined) return undefined;
  if (item !== null && !isObject(item)) return `The path ${path} is no object. Mend it first.`;
  return takesMembers(place.document, pointerOf(['paths', path])) ? undefined : SHARED_BY_ALIAS;
}

/** Whether a path is taken, be it by nothing: one that is `null`, or empty in YAML. */
export function hasPath(place: PlaceInDefinition, path: string): boolean {
  return writtenAt(place, path) !== undefined;
}

export function pathItemOf(place: PlaceInDefinition, path: string): JsonObject | undefined {
  return objectOf(writtenAt(place, path));
}

function writtenAt({ root }: PlaceInDefinition, path: string): unknown {
  return memberOf(objectOf(memberOf(root, 'paths')), path);
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
