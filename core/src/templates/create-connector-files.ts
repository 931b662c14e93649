import type { YamlSupport } from '../documents/yaml-support.js';
import { siteOf } from '../wording/site-of.js';
import type { ConnectorDetails } from './connector-details.js';
import { drawIcon } from './draw-icon.js';
import { readmeText } from './readme-text.js';
import type { Template, TemplateParts } from './template.js';

/** A file of a new connector; its name has no folder. */
export interface NewConnectorFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** All files of a new connector: with `yaml`, the definition is written in YAML. The details have to be without faults (`detailFault`). */
export function createConnectorFiles(template: Template, details: ConnectorDetails, yaml?: YamlSupport): readonly NewConnectorFile[] {
  const tidy = { ...details, title: details.title.replace(/\s+/g, ' ').trim(), publisher: details.publisher.replace(/\s+/g, ' ').trim() };
  const parts = template.parts(tidy);
  const definition = definitionOf(parts, tidy);
  const definitionName = `apiDefinition.swagger.${yaml === undefined ? 'json' : 'yaml'}`;
  return [
    { name: definitionName, content: yaml === undefined ? json(definition) : yaml.write(definition) },
    { name: 'apiProperties.json', content: json(propertiesOf(parts, tidy)) },
    { name: 'settings.json', content: json(settingsOf(parts, definitionName)) },
    ...(parts.script === undefined ? [] : [{ name: 'script.csx', content: parts.script }]),
    { name: 'readme.md', content: readmeText(parts, tidy, yaml === undefined ? 'json' : 'yaml') },
    { name: 'icon.png', content: drawIcon(tidy.brandColor) },
  ];
}

function definitionOf({ description, paths, definitions, securityDefinitions, security }: TemplateParts, { title, host, publisher }: ConnectorDetails): unknown {
  const site = siteOf(host);
  return {
    swagger: '2.0',
    info: { title, description, version: '1.0.0', contact: { name: `${publisher} Support`, url: `https://support.${site}`, email: `support@${site}` } },
    host,
    basePath: '/',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths,
    ...(definitions === undefined ? {} : { definitions }),
    ...(securityDefinitions === undefined ? {} : { securityDefinitions }),
    ...(security === undefined ? {} : { security }),
    'x-ms-connector-metadata': [
      { propertyName: 'Website', propertyValue: `https://www.${site}` },
      { propertyName: 'Privacy policy', propertyValue: `https://www.${site}/privacy` },
      { propertyName: 'Categories', propertyValue: 'Productivity' },
    ],
  };
}

function propertiesOf({ connectionParameters, policies, scriptOperations, capabilities }: TemplateParts, { brandColor, publisher }: ConnectorDetails): unknown {
  return {
    properties: {
      connectionParameters,
      iconBrandColor: brandColor,
      capabilities,
      ...(scriptOperations === undefined ? {} : { scriptOperations }),
      ...(policies === undefined ? {} : { policyTemplateInstances: policies }),
      publisher,
      stackOwner: publisher,
    },
  };
}

/** What paconn reads. Names of environments and connectors come later, when there are some. */
function settingsOf({ script }: TemplateParts, definitionName: string): unknown {
  return {
    apiProperties: 'apiProperties.json',
    apiDefinition: definitionName,
    icon: 'icon.png',
    ...(script === undefined ? {} : { script: 'script.csx' }),
    powerAppsUrl: 'https://api.powerapps.com',
    powerAppsApiVersion: '2016-11-01',
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
