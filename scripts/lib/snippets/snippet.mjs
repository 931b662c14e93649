/**
 * One building block of a connector, from which the snippets of every language are made.
 *
 * Its texts hold tab stops in guillemets: `«Item ID»` is one with that default, `«single|batch»` a choice, and `«=100»` one without quotes around it
 * (a number, true or false; it has to be the whole text). The same text twice is the same tab stop twice. They are numbered as they come.
 * @typedef {object} Snippet
 * @property {string} name shown in lists, and the key of the snippet in its file
 * @property {readonly string[]} prefix what is typed: `connector-` and what it is, then the key of the platform that it writes, if it writes one
 * @property {string} description a whole sentence
 * @property {keyof typeof PLACES} place where it belongs
 * @property {unknown} value an object (its members are inserted), the item of a list, or a whole file; a text for a script
 */

/**
 * Where snippets go. `members`: into an object; `item`: into a list; `file`: it is the whole file; `text`: a script.
 * `where` ends the description.
 * @type {Readonly<Record<'paths' | 'pathItem' | 'pathItemWithId' | 'operation' | 'parameters' | 'parametersOfId' | 'parametersOfBody' | 'sharedParameters' | 'parameter' | 'body'
 *   | 'responses' | 'properties' | 'definitions' | 'root' | 'info' | 'definitionFile'
 *   | 'connectionParameters' | 'connectionParametersOfOAuth' | 'propertiesRoot' | 'policies' | 'propertiesFile' | 'settingsFile' | 'configFile' | 'configRoot' | 'overrides' | 'suppressions'
 *   | 'script' | 'scriptMethod', { form: 'members' | 'item' | 'file' | 'text', where: string }>>}
 */
export const PLACES = {
  paths: { form: 'members', where: 'Goes into "paths".' },
  pathItem: { form: 'members', where: 'Goes into a path.' },
  pathItemWithId: { form: 'members', where: 'Goes into a path that ends in {id}.' },
  operation: { form: 'members', where: 'Goes into an operation.' },
  parameters: { form: 'item', where: 'Goes into "parameters" of an operation.' },
  parametersOfId: { form: 'item', where: 'Goes into "parameters" of an operation whose path has the name in braces.' },
  parametersOfBody: { form: 'item', where: 'Goes into "parameters" of a POST, PUT or PATCH.' },
  sharedParameters: { form: 'members', where: 'Goes into "parameters" at the top of the definition.' },
  parameter: { form: 'members', where: 'Goes into a parameter or a property.' },
  body: { form: 'members', where: 'Goes into the schema of a body or a response.' },
  responses: { form: 'members', where: 'Goes into "responses".' },
  properties: { form: 'members', where: 'Goes into "properties" of a schema.' },
  definitions: { form: 'members', where: 'Goes into "definitions".' },
  root: { form: 'members', where: 'Goes to the top of the definition.' },
  info: { form: 'members', where: 'Goes into "info".' },
  definitionFile: { form: 'file', where: 'It is the whole file.' },
  connectionParameters: { form: 'members', where: 'Goes into "connectionParameters".' },
  connectionParametersOfOAuth: { form: 'members', where: 'Goes into "connectionParameters".' },
  propertiesRoot: { form: 'members', where: 'Goes into "properties" of apiProperties.json.' },
  policies: { form: 'item', where: 'Goes into "policyTemplateInstances".' },
  propertiesFile: { form: 'file', where: 'It is the whole file.' },
  settingsFile: { form: 'file', where: 'It is the whole file.' },
  configFile: { form: 'file', where: 'It is the whole file.' },
  configRoot: { form: 'members', where: 'Goes to the top of connector.config.json.' },
  overrides: { form: 'item', where: 'Goes into "overrides".' },
  suppressions: { form: 'item', where: 'Goes into "suppressions".' },
  script: { form: 'text', where: 'It is the whole file.' },
  scriptMethod: { form: 'text', where: 'Goes into the class Script.' },
};
