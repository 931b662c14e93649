import { optionSchemas } from './option-schemas.mjs';

const SEVERITIES = ['default', 'off', 'error', 'warning', 'info', 'hint'];

/** @typedef {import('@connector-workbench/core').RuleMeta} RuleMeta */
/** @typedef {import('@connector-workbench/core').Rule} Rule */
/** @typedef {import('@connector-workbench/core').Profile} Profile */

/** Keys of package.nls.json. @type {Readonly<Record<Profile, string>>} */
const PROFILE_TEXTS = {
  save: '%configuration.profiles.save%',
  discovery: '%configuration.profiles.discovery%',
  certification: '%configuration.profiles.certification%',
  'independent-publisher': '%configuration.profiles.independentPublisher%',
  'logic-apps': '%configuration.profiles.logicApps%',
  style: '%configuration.profiles.style%',
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
    title: '%configuration.rules.title%',
    properties: {
      'connectorWorkbench.profiles': {
        type: 'array',
        scope: 'resource',
        order: 1,
        uniqueItems: true,
        default: [...defaults],
        items: { type: 'string', enum: [...profiles], enumDescriptions: profiles.map((profile) => PROFILE_TEXTS[profile]) },
        markdownDescription: '%configuration.profiles.description%',
      },
      'connectorWorkbench.rules': {
        type: 'object',
        scope: 'resource',
        order: 2,
        default: {},
        additionalProperties: false,
        properties: Object.fromEntries([...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1)).map(({ meta }) => [meta.id, ruleSetting(meta)])),
        markdownDescription: '%configuration.ruleSeverities.description%',
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
