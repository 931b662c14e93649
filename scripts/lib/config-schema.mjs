import { STAGE_ROUTES } from '@connector-workbench/core';
import { LOSS_REASONS } from '@connector-workbench/core/logic-apps';
import { optionSchemas } from './option-schemas.mjs';

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];

/** @typedef {import('@connector-workbench/core').Rule} Rule */
/** @typedef {import('@connector-workbench/core').Profile} Profile */

/**
 * The JSON schema of connector.config.json: what an editor proposes and explains. The rule config-valid says what is wrong.
 * @param {readonly Rule[]} rules
 * @param {readonly Profile[]} profiles
 */
export function configSchema(rules, profiles) {
  const sorted = [...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Connector Workbench',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      profiles: { type: 'array', uniqueItems: true, items: { enum: [...profiles] }, description: 'Which sets of rules check the connectors. Without it: save and discovery, or what the settings of the editor say.' },
      rules: { type: 'object', properties: Object.fromEntries(sorted.map((rule) => [rule.meta.id, settingOf(rule)])), description: 'How grave the findings of single rules are, and what else may be chosen about some.' },
      overrides: {
        type: 'array',
        description: 'Other severities for some files or places. Of several that fit, the last one counts.',
        items: {
          type: 'object',
          properties: {
            files: { type: 'array', items: { type: 'string' }, description: 'Paths below the folder of this file; *, ** and {a,b} as in globs.' },
            pointers: { type: 'array', items: { type: 'string' }, description: 'JSON pointers; * stands for any part of a segment. What is below is meant, too.' },
            rules: { $ref: '#/definitions/rules' },
          },
          required: ['rules'],
          defaultSnippets: [{ label: 'For some paths', body: { pointers: ['/paths/~1${1:internal}*'], rules: { '${2:operation-description-required}': 'off' } } }],
        },
      },
      suppressions: {
        type: 'array',
        description: 'Findings that somebody has looked at, each with a reason why it may stay.',
        items: {
          type: 'object',
          properties: {
            rule: { enum: sorted.map(({ meta }) => meta.id), description: 'Which rule.' },
            file: { type: 'string', description: 'The path of the file below the folder of this file; without it, any file.' },
            pointer: { type: 'string', description: 'The place of the finding, as connector lint --format json prints it.' },
            reason: { type: 'string', minLength: 1, description: 'Why the finding may stay.' },
          },
          required: ['rule', 'pointer', 'reason'],
          defaultSnippets: [{ label: 'A suppression', body: { rule: '$1', pointer: '$2', reason: '$3' } }],
        },
      },
      environments: environmentsSchema(),
    },
    definitions: {
      rules: {
        type: 'object',
        properties: Object.fromEntries(sorted.map((rule) => [rule.meta.id, severityOf(rule)])),
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What `readEnvironments` reads. */
function environmentsSchema() {
  const texts = { type: 'array', items: { type: 'string' } };
  const changes = { type: 'object', propertyNames: { pattern: '^/' } };
  return {
    type: 'array',
    description: 'The environments that connectors are carried through, the first one first, with what is different in each.',
    items: {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1, description: 'What the command line calls it, e.g. Test.' },
        environment: { type: 'string', minLength: 1, description: 'The id or the display name of the environment. Without it: the name.' },
        route: { enum: [...STAGE_ROUTES], description: 'How connectors get there: direct writes each of them into the environment, solution imports them in a solution, logicapp makes custom connectors of Azure Logic Apps. Without it: solution for environments beyond the first that have Dataverse, where the chain names a solution; else direct.' },
        solution: solutionSchema(),
        logicapp: logicAppSchema(),
        host: { type: 'string', minLength: 1, description: 'The host of the API there.' },
        basePath: { type: 'string', minLength: 1, description: 'The path of the API there.' },
        schemes: { ...texts, description: 'How the API is reached there, e.g. https.' },
        clientId: { type: 'string', minLength: 1, description: 'The id of the app registration, for every sign-in with OAuth. The secret never stands in a file.' },
        scopes: { ...texts, description: 'The scopes, for every sign-in with OAuth.' },
        definition: { ...changes, description: 'Other values of the definition, by JSON pointer. null takes a member away.' },
        properties: { ...changes, description: 'Other values of apiProperties.json, by JSON pointer from properties on. null takes a member away.' },
      },
      required: ['name'],
      additionalProperties: false,
      defaultSnippets: [{ label: 'An environment', body: { name: '${1:Test}', host: '${2:api.test.contoso.example}' } }],
    },
  };
}

/** What the route `solution` needs. */
function solutionSchema() {
  return {
    type: 'object',
    description: 'The solution that connectors travel in. Later environments have the same one, where they do not say otherwise.',
    properties: {
      name: { type: 'string', minLength: 1, description: 'The unique name of the solution.' },
      prefix: { type: 'string', minLength: 2, maxLength: 8, description: 'Of the publisher: what the names of its connectors begin with.' },
      publisher: { type: 'string', minLength: 1, description: 'The unique name of the publisher. Without it: the prefix.' },
      managed: { type: 'boolean', default: true, description: 'Whether it is imported managed, so that nobody changes the connectors there.' },
      upgrade: { type: 'boolean', default: false, description: 'Whether the import takes away what the new version of the solution does not have.' },
      source: { enum: ['files', 'environment'], default: 'files', description: 'Packed from the files, with what is different there; or exported from the environment before, as it is.' },
      settings: { type: 'string', minLength: 1, description: 'The deployment-settings file with connection references and environment variables, below the folder of this file.' },
    },
    additionalProperties: false,
    defaultSnippets: [{ label: 'A solution', body: { name: '${1:ContosoConnectors}', prefix: '${2:contoso}' } }],
  };
}

/** What the route `logicapp` needs. */
function logicAppSchema() {
  return {
    type: 'object',
    description: 'Where custom connectors of Azure Logic Apps go.',
    properties: {
      subscription: { type: 'string', minLength: 1, description: 'The id or the display name of the subscription.' },
      resourceGroup: { type: 'string', minLength: 1, description: 'The name of the resource group.' },
      location: { type: 'string', minLength: 1, description: 'The region, e.g. westeurope.' },
      accept: { type: 'array', uniqueItems: true, items: { enum: [...LOSS_REASONS] }, description: 'What Logic Apps cannot hold and may get lost.' },
    },
    required: ['subscription', 'resourceGroup', 'location'],
    additionalProperties: false,
    defaultSnippets: [{ label: 'A resource group', body: { subscription: '$1', resourceGroup: '$2', location: '${3:westeurope}' } }],
  };
}

/** @param {Rule} rule */
function severityOf({ meta }) {
  return { enum: SEVERITIES, description: `${meta.title}. Default: ${meta.severity}, in ${meta.profiles.join(', ')}.` };
}

/** A severity; for a rule with options, also an object with them. @param {Rule} rule */
function settingOf(rule) {
  const { options } = rule.meta;
  if (options === undefined) return severityOf(rule);
  const { description, ...severity } = severityOf(rule);
  return { description, anyOf: [severity, { type: 'object', properties: { severity, ...optionSchemas(options) }, additionalProperties: false }] };
}
