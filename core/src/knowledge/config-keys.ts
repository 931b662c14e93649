import { PROFILES } from '../lint/profiles.js';
import { any, type KnownValue, listOfValues, mapOf, objectWith, oneOf, slot, tableOf, text } from './known-value.js';
import { ENVIRONMENTS } from './config-environments.js';
import { choiceHole, hole, INSIDE } from './template.js';

const PROFILE_MEANINGS: Readonly<Record<(typeof PROFILES)[number], string>> = {
  save: 'What the service refuses.',
  discovery: 'What makers cannot find or understand.',
  certification: 'What certification asks for. It includes `save` and `discovery`.',
  'independent-publisher': 'What independent publishers have to do beside that.',
  'logic-apps': 'What Logic Apps cannot do.',
  style: 'Matters of taste.',
};

const SEVERITY: KnownValue = oneOf({ error: 'It stops a deployment or build.', warning: '', info: '', hint: 'It is hardly visible.', off: 'The rule does not run.' });
/** What stands in place of the severity where a rule has options. */
const RULE_SETTINGS: KnownValue = {
  kind: 'object',
  object: {
    name: 'settings of a rule',
    others: any,
    names: 'ruleMember',
    keys: () => SEVERITY_KEY,
  },
};
const SEVERITY_KEY = tableOf([{ name: 'severity', meaning: 'How grave the findings are. Without it, as the profiles say.', value: SEVERITY }]);
const RULES: KnownValue = mapOf({ kind: 'either', of: [SEVERITY, RULE_SETTINGS] }, 'ruleId');

/** The whole of a connector.config.json. */
export const CONNECTOR_CONFIG: KnownValue = objectWith('configuration', [
  { name: 'profiles', meaning: 'Which sets of rules check the connectors. Without it: `save` and `discovery`, or what the settings of the editor say.', value: listOfValues(oneOf(PROFILE_MEANINGS)), template: [choiceHole(...PROFILES)] },
  { name: 'rules', meaning: 'How grave the findings of single rules are. A rule that is named is on, whatever the profiles say.', value: RULES, template: INSIDE },
  {
    name: 'overrides',
    meaning: 'Other severities for some files or places. Of several that fit, the last one counts.',
    value: listOfValues(
      objectWith('override', [
        { name: 'files', meaning: 'Paths below the folder of this file, with `*`, `**`, `?` and `{a,b}`.', value: listOfValues(text), template: [hole('legacy/**')] },
        { name: 'pointers', meaning: 'JSON pointers, with `*` for any part of a segment. What is below is meant, too.', value: listOfValues(text), template: [hole('/paths/~1internal*')] },
        { name: 'rules', meaning: 'How grave the findings of single rules are there.', value: RULES, isRequired: true, template: INSIDE },
      ]),
    ),
    template: [{ files: [hole('legacy/**')], rules: INSIDE }],
  },
  {
    name: 'suppressions',
    meaning: 'Findings that somebody has looked at, each with a reason why it may stay.',
    value: listOfValues(
      objectWith('suppression', [
        { name: 'rule', meaning: 'Which rule.', value: slot('ruleId'), isRequired: true },
        { name: 'file', meaning: 'The path of the file below the folder of this file; without it, any file.', value: text },
        { name: 'pointer', meaning: 'The place of the finding, as `connector lint --format json` prints it.', value: text, isRequired: true },
        { name: 'reason', meaning: 'Why the finding may stay. Without one, nothing is held back.', value: text, isRequired: true },
      ]),
    ),
  },
  { name: 'environments', meaning: 'The environments that connectors are carried through, the first one first, with what is different in each.', value: ENVIRONMENTS },
  { name: '$schema', meaning: 'The schema that editors check the file with.', value: text, isHidden: true },
]);
