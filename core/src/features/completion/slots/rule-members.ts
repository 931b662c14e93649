import { hole, type Template, valueHole } from '../../../knowledge/template.js';
import { ruleById } from '../../../rules/rule-by-id.js';
import { describeOption, type RuleOption } from '../../../rules/rule-options.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The options of the rule that the object at the cursor is about. */
export function ruleMembers({ cursor }: CompletionPlace): readonly Proposal[] {
  const options = ruleById(cursor.segments.at(-1) ?? '')?.meta.options ?? {};
  return Object.entries(options).map(([name, option]) => ({ value: name, kind: 'key', detail: describeOption(option), documentation: option.description, rank: 1, template: templateOf(option) }));
}

function templateOf(option: RuleOption): Template {
  return option.kind === 'texts' ? [hole(option.default[0] ?? '')] : valueHole(String(option.default));
}
