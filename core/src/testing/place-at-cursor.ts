import type { DocumentKind } from '../documents/connector-document.js';
import type { FeaturePlace } from '../features/feature-place.js';
import { indexOf } from '../index/index-of.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { projectOfSample } from './sample-project.js';

/** Where a test's cursor stands; it is taken out of the text. */
export const CURSOR = '<|>';

/** A file's part in the connector, told from its name as in a folder of paconn. */
const KINDS: Readonly<Record<string, DocumentKind>> = {
  'apiDefinition.swagger.json': 'definition',
  'apiDefinition.swagger.yaml': 'definition',
  'apiProperties.json': 'properties',
  'settings.json': 'settings',
  'script.csx': 'script',
  'readme.md': 'readme',
  'connector.config.json': 'config',
};

/** A connector in memory, by file name, and the one place in its texts that `<|>` marks. Throws where none or several do. */
export function placeAtCursor(files: Readonly<Record<string, string>>): FeaturePlace {
  const [found, ...others] = Object.entries(files).filter(([, text]) => text.includes(CURSOR));
  if (found === undefined || others.length > 0) throw new Error(`Exactly one ${CURSOR} is needed`);
  const [name, text] = found;
  const offset = text.indexOf(CURSOR);
  const project = projectOfTexts({ ...files, [name]: text.replace(CURSOR, '') });
  const document = project.documents.find(({ uri }) => uri.endsWith(`/${name}`));
  if (document === undefined || text.includes(CURSOR, offset + 1)) throw new Error(`Exactly one ${CURSOR} is needed`);
  return { project, index: indexOf(project), document, offset };
}

/** A connector in memory, by file name. */
export function projectOfTexts(files: Readonly<Record<string, string>>): ConnectorProject {
  return projectOfSample(Object.entries(files).map(([fileName, text]) => {
    const kind = KINDS[fileName];
    if (kind === undefined) throw new Error(`${fileName} is no file of a connector`);
    return { kind, fileName, text, attributes: new Map() };
  }));
}
