import type { Visitor } from '../../lint/visitor.js';
import { offering } from '../../fixes/fixing.js';
import type { RuleContext } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { createInputFinder, createReferenceFinder } from '../../dynamic/passed-references.js';
import type { Input } from '../../dynamic/passed-values.js';
import { addNewerForm, beside, type TwinKinds } from '../../dynamic/twins.js';

/** Reports an extension of the older form that stands alone and has a reference which only the newer form can say. Once, however many there are. */
export function askForNewerTwin({ index, isComplete, report }: RuleContext<'needed'>, kinds: TwinKinds, isUnclear: (meant: readonly Input[]) => boolean): Visitor {
  if (!isComplete) return {};
  const referencesIn = createReferenceFinder(index);
  const inputsAround = createInputFinder(index);
  return {
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      if (key !== kinds.older) return;
      const unclear = referencesIn(key, value, at).find(({ meant }) => isUnclear(meant));
      if (unclear === undefined || beside(at, kinds.newer) !== undefined) return;
      const fixes = dynamicCalls(key, value, at).flatMap((call) => addNewerForm(call, kinds, inputsAround(at), index));
      report({ at, part: 'key', messageId: 'needed', data: { name: unclear.source.name }, ...offering(fixes) });
    },
  };
}

/** A parameter and a property of the body that have the same name. */
export function isAmbiguous(meant: readonly Input[]): boolean {
  return meant.some(({ names }) => names.length === 0) && meant.some(({ names }) => names.length > 0);
}

/** A property of the body, and no parameter. */
export function isProperty(meant: readonly Input[]): boolean {
  return meant.length > 0 && meant.every(({ names }) => names.length > 0);
}
