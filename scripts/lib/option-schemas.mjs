/** @typedef {import('@connector-workbench/core').RuleOption} RuleOption */

/**
 * What may stand for the options of a rule, in connector.config.json and in the settings of the editor.
 * @param {Readonly<Record<string, RuleOption>>} options
 */
export function optionSchemas(options) {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSchema(option)]));
}

/** @param {import('@connector-workbench/core').RuleOption} option */
function optionSchema(option) {
  const { description } = option;
  if (option.kind === 'texts') return { type: 'array', items: { type: 'string' }, uniqueItems: true, default: option.default, description };
  return { type: 'integer', minimum: option.minimum, maximum: option.maximum, default: option.default, description };
}
