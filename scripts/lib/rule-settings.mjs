import { optionSchemas } from './option-schemas.mjs';

const SEVERITIES = ['default', 'off', 'error', 'warning', 'info', 'hint'];

/** @typedef {import('@connector-workbench/core').RuleMeta} RuleMeta */
/** @typedef {import('@connector-workbench/core').Rule} Rule */
/** @typedef {import('@connector-workbench/core').Profile} Profile */

/** @type {Readonly<Record<Profile, string>>} */
const PROFILE_TEXTS = {
  save: 'What the service refuses to save.',
  discovery: 'What makers cannot find or understand.',
  certification: 'What Microsoft asks of connectors that it publishes. Includes save and discovery.',
  'independent-publisher': 'What Microsoft asks of independent publishers in addition.',
  'logic-apps': 'What Azure Logic Apps asks in addition.',
  style: 'Matters of taste, by Microsoft’s guidelines.',
};

/**
 * The section of the settings that is made from the rules: which profiles are on, and how grave each rule is.
 * @param {readonly Rule[]} rules
 * @param {readonly Profile[]} profiles
 * @param {readonly Profile[]} defaults
 */
export function rulesConfiguration(rules, profiles, defaults) {
  return {
    id: 'connectorWorkbench.rules',
    order: 2,
    title: 'Rules',
    properties: {
      'connectorWorkbench.profiles': {
        type: 'array',
        scope: 'resource',
        order: 1,
        uniqueItems: true,
        default: [...defaults],
        items: { type: 'string', enum: [...profiles], enumDescriptions: profiles.map((profile) => PROFILE_TEXTS[profile]) },
        markdownDescription: 'Which sets of rules check the connectors.',
      },
      'connectorWorkbench.rules': {
        type: 'object',
        scope: 'resource',
        order: 2,
        default: {},
        additionalProperties: false,
        properties: Object.fromEntries([...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1)).map(({ meta }) => [meta.id, ruleSetting(meta)])),
        markdownDescription: 'How grave the findings of single rules are. A rule that is named here is on, whatever the profiles say; `off` switches it off.',
      },
    },
  };
}

/** A level; for a rule with options, also an object with them, as in connector.config.json. @param {RuleMeta} meta */
function ruleSetting(meta) {
  const markdownDescription = `${meta.title}. Profiles: ${meta.profiles.join(', ')}.`;
  const { options } = meta;
  if (options === undefined) return { ...levelSetting(meta), default: 'default', markdownDescription };
  return {
    anyOf: [levelSetting(meta), { type: 'object', properties: { severity: levelSetting(meta), ...optionSchemas(options) }, additionalProperties: false }],
    default: 'default',
    defaultSnippets: [{ label: `{ ${Object.keys(options).join(', ')} }`, description: 'With options', body: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, snippetOf(option)])) }],
    markdownDescription,
  };
}

/** @param {RuleMeta} meta */
function levelSetting(meta) {
  return {
    type: 'string',
    enum: SEVERITIES,
    enumDescriptions: [`As the profiles say (${meta.severity} where it is on).`, 'Not checked.', 'Shown as an error.', 'Shown as a warning.', 'Shown as information.', 'Shown as a hint.'],
  };
}

/** @param {import('@connector-workbench/core').RuleOption} option */
function snippetOf(option) {
  return option.kind === 'texts' ? ['$1'] : option.default;
}
