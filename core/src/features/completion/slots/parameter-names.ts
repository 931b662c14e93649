import { memberOf, textOf } from '../../../lint/json-object.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { missingPathVariables, objectAbove, operationAroundCursor } from './around-cursor.js';

/** How many names of other operations are proposed, those first that most of them have. */
const MAX_NAMES = 30;

/** The variables of the path that no parameter is for yet; for other places, what other operations call such a parameter. */
export function parameterNames(place: CompletionPlace): readonly Proposal[] {
  const where = textOf(memberOf(objectAbove(place, 1), 'in'));
  const variables = where === undefined || where === 'path' ? missingPathVariables(place) : [];
  const proposals = variables.map((name): Proposal => ({ value: name, kind: 'variable', detail: 'variable of the path', documentation: `The path has \`{${name}}\`, and no parameter fills it in yet.`, rank: 1 }));
  if (where === 'body') return [{ value: 'body', kind: 'value', detail: 'the usual name of a body', rank: 1 }];
  return where === 'path' ? proposals : [...proposals, ...namesOfOthers(place, where)];
}

function namesOfOthers(place: CompletionPlace, where: string | undefined): readonly Proposal[] {
  const { index } = place;
  const own = operationAroundCursor(place);
  const taken = new Set(own === undefined ? [] : index.parametersOf(own).map(({ name }) => name));
  const found = new Map<string, { readonly place: string; count: number }>();
  for (const operation of index.operations) {
    if (operation === own) continue;
    for (const { name, in: at } of index.parametersOf(operation)) {
      if (name === undefined || name.trim() === '' || taken.has(name) || at === undefined || at === 'path' || at === 'body' || (where !== undefined && at !== where)) continue;
      const known = found.get(name);
      if (known === undefined) found.set(name, { place: at, count: 1 });
      else known.count++;
    }
  }
  return [...found].sort(([, a], [, b]) => b.count - a.count).slice(0, MAX_NAMES).map(([name, { place: at, count }]) => ({ value: name, kind: 'variable', detail: `${at}, in ${count === 1 ? 'another operation' : `${count} operations`}`, rank: 3 }));
}
