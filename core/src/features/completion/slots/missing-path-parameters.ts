import { choiceHole, hole } from '../../../knowledge/template.js';
import { labelOf } from '../../../wording/parameter-label.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { missingPathVariables } from './around-cursor.js';

/** A parameter for each variable of the path that has none yet: without it, the operation cannot be called. */
export function missingPathParameters(place: CompletionPlace): readonly Proposal[] {
  return missingPathVariables(place).map((name) => ({
    value: name,
    label: `{${name}}`,
    kind: 'template',
    detail: 'parameter of the path',
    documentation: `The path has \`{${name}}\`, and no parameter fills it in yet.`,
    rank: 2,
    template: { name, in: 'path', required: true, type: choiceHole('string', 'integer', 'number', 'boolean'), 'x-ms-summary': hole(labelOf(name)), description: hole('What it is for.'), 'x-ms-url-encoding': 'single' },
  }));
}
