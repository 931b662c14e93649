import assert from 'node:assert/strict';
import type { FeaturePlace } from '../features/feature-place.js';
import type { Refactoring, RefactoringChange } from '../features/refactor/refactoring.js';
import { refactoringsAt } from '../features/refactor/refactorings-at.js';
import { documentAt } from '../project/connector-project.js';
import { applyEdits } from '../text/text-edit.js';
import { yamlSupport } from '../yaml/index.js';
import { placeAtCursor } from './place-at-cursor.js';

export const JSON_NAME = 'apiDefinition.swagger.json';
export const YAML_NAME = 'apiDefinition.swagger.yaml';

/** In a definition in JSON; `<|>` is the cursor. `others` are the texts of other files, by their names. */
export function jsonPlace(text: string, others: Readonly<Record<string, string>> = {}): FeaturePlace {
  return placeAtCursor({ [JSON_NAME]: text, ...others });
}

/** In one in YAML. */
export function yamlPlace(text: string): FeaturePlace {
  return placeAtCursor({ [YAML_NAME]: text });
}

/** The offer of that id. Fails where there is none. */
export function offered(place: FeaturePlace, id: string): Refactoring {
  const found = refactoringsAt(place).find((each) => each.id === id);
  assert.ok(found !== undefined, `${id} is not among ${refactoringsAt(place).map((each) => each.id).join(', ')}`);
  return found;
}

/** What it does. Fails where it is disabled. */
export function changeOf(place: FeaturePlace, id: string): RefactoringChange {
  const refactoring = offered(place, id);
  assert.ok(refactoring.disabled === undefined, refactoring.disabled);
  return refactoring.needsYaml === true ? refactoring.apply(yamlSupport) : refactoring.apply();
}

/** The texts of the changed files, by their names. */
export function results(place: FeaturePlace, id: string): Readonly<Record<string, string>> {
  return Object.fromEntries(changeOf(place, id).edits.map(({ uri, edits }) => {
    const text = documentAt(place.project, uri)?.text ?? '';
    return [uri.slice(uri.lastIndexOf('/') + 1), applyEdits(text, edits)];
  }));
}

/** The one text that it changes, or all of them, one after the other. */
export function resultOf(place: FeaturePlace, id: string): string {
  return Object.values(results(place, id)).join('');
}
