import { CUSTOM_API_TYPE, CUSTOM_API_VERSION, type CustomApi } from './custom-api.js';
import { resourceNameOf } from './resource-name.js';
import { templateDefaultsOf, templatePropertiesOf, type ParameterWriter } from './template-properties.js';
import { Expression, numbersBelow, quote, writeExactly, type Dialect } from './write-exactly.js';

/**
 * An ARM template (JSON) that deploys the connector as it is. Parameters: `name`, `location` (that of the resource group), `serviceUrl`,
 * `iconUri` where there is an icon, and one secure parameter for each secret. The same connector gives the same text.
 */
export function armTemplate(api: CustomApi): string {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: parametersOf(api),
    resources: [{
      type: CUSTOM_API_TYPE,
      apiVersion: CUSTOM_API_VERSION,
      name: new Expression("parameters('name')"),
      location: new Expression("parameters('location')"),
      properties: templatePropertiesOf(api, PARAMETERS),
    }],
    outputs: { id: { type: 'string', value: new Expression(`resourceId('${CUSTOM_API_TYPE}', parameters('name'))`) } },
  };
  return `${writeExactly(template, TEMPLATE_JSON, numbersBelow(api, ['resources', '0', 'properties', 'swagger']))}\n`;
}

const PARAMETERS: ParameterWriter = {
  parameter: (name) => new Expression(`parameters('${name}')`),
  optional: (name) => new Expression(`if(empty(parameters('${name}')), null(), parameters('${name}'))`),
};

function parametersOf(api: CustomApi): object {
  const { serviceUrl, iconUri } = templateDefaultsOf(api);
  return {
    name: { type: 'string', defaultValue: resourceNameOf(api.displayName), metadata: { description: 'The name of the custom connector.' } },
    location: { type: 'string', defaultValue: new Expression('resourceGroup().location'), metadata: { description: 'The region, which has to be that of the workflows.' } },
    ...(serviceUrl === undefined ? {} : { serviceUrl: { type: 'string', defaultValue: serviceUrl, metadata: { description: 'The address of the API. It wins over the host of the definition.' } } }),
    ...(iconUri === undefined ? {} : { iconUri: { type: 'string', defaultValue: iconUri, metadata: { description: 'The icon: an address on the web, or a data address.' } } }),
    ...Object.fromEntries(api.secrets.map(({ parameter, path }) => [parameter, { type: 'securestring', metadata: { description: `The secret for ${path.join('/')}.` } }])),
  };
}

/** A text in brackets is an expression there, and two brackets mean one that is none; in keys as in values. */
const TEMPLATE_JSON: Dialect = {
  text: (text) => quote(escaped(text)),
  key: (key) => quote(escaped(key)),
  number: (literal) => literal,
  expression: ({ text }) => quote(`[${text}]`),
  separator: ',',
  indent: 2,
};

function escaped(text: string): string {
  return text.startsWith('[') ? `[${text}` : text;
}
