import { CUSTOM_API_TYPE, CUSTOM_API_VERSION, type CustomApi } from './custom-api.js';
import { resourceNameOf } from './resource-name.js';
import { templateDefaultsOf, templatePropertiesOf, type ParameterWriter } from './template-properties.js';
import { Expression, numbersBelow, writeExactly, type Dialect } from './write-exactly.js';

/** The same as `armTemplate`, as a Bicep module. */
export function bicepModule(api: CustomApi): string {
  const properties = templatePropertiesOf(api, PARAMETERS);
  return [
    ...parameterLines(api),
    `resource connector '${CUSTOM_API_TYPE}@${CUSTOM_API_VERSION}' = {`,
    '  name: name',
    '  location: location',
    `  properties: ${writeExactly(properties, BICEP, numbersBelow(api, ['swagger']), 1)}`,
    '}',
    '',
    "@description('The resource id, for the connections of workflows.')",
    'output id string = connector.id',
    '',
  ].join('\n');
}

const PARAMETERS: ParameterWriter = {
  parameter: (name) => new Expression(name),
  optional: (name) => new Expression(`empty(${name}) ? null : ${name}`),
};

function parameterLines(api: CustomApi): readonly string[] {
  const { serviceUrl, iconUri } = templateDefaultsOf(api);
  return [
    "@description('The name of the custom connector.')", `param name string = ${bicepText(resourceNameOf(api.displayName))}`, '',
    "@description('The region, which has to be that of the workflows.')", 'param location string = resourceGroup().location', '',
    ...(serviceUrl === undefined ? [] : ["@description('The address of the API. It wins over the host of the definition.')", `param serviceUrl string = ${bicepText(serviceUrl)}`, '']),
    ...(iconUri === undefined ? [] : ["@description('The icon: an address on the web, or a data address.')", `param iconUri string = ${bicepText(iconUri)}`, '']),
    ...api.secrets.flatMap(({ parameter, path }) => [`@description(${bicepText(`The secret for ${path.join('/')}.`)})`, '@secure()', `param ${parameter} string`, '']),
  ];
}

/** Bicep has whole numbers of 64 bits only; others go through `json()`. */
function bicepNumber(literal: string): string {
  const isWhole = /^-?\d{1,18}$/.test(literal) || (/^\d{19}$/.test(literal) && literal <= '9223372036854775807');
  return isWhole ? literal : `json('${literal}')`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '${': '\\${' };

/** Control characters, and halves of surrogate pairs that stand alone, are spelled out. */
function bicepText(text: string): string {
  const escaped = text.replaceAll(/\\|'|\n|\r|\t|\$\{/g, (match) => ESCAPES[match] ?? match);
  // eslint-disable-next-line no-control-regex -- These are the characters in question.
  return `'${escaped.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)}'`;
}

const BICEP: Dialect = {
  text: bicepText,
  key: (key) => (/^[A-Za-z_]\w*$/.test(key) ? key : bicepText(key)),
  number: bicepNumber,
  expression: ({ text }) => text,
  // Line ends separate, and Bicep takes no comma before them.
  separator: '',
  indent: 2,
};
