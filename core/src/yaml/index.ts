/** YAML for core. Nothing else imports the YAML library, so that it loads only when a YAML file opens: `await import('@connector-workbench/core/yaml')`. */
import type { YamlSupport } from '../documents/yaml-support.js';
import { finish } from '../documents/steps.js';
import { writeYaml } from './write-yaml.js';
import { YamlDocument } from './yaml-document.js';

export type { YamlSupport };

export const yamlSupport: YamlSupport = {
  createDocument: (input) => finish(YamlDocument.createInSteps(input)),
  createDocumentInSteps: (input) => YamlDocument.createInSteps(input),
  write: writeYaml,
};
