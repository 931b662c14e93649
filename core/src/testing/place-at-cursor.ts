import type { DocumentKind } from '../documents/connector-document.js';
import { createDocument } from '../documents/create-document.js';
import { syntaxOf } from '../documents/syntax-of.js';
import { detectProjects } from '../project/detect-projects.js';
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

/** A place in an unpacked solution, whose files are told by their paths, as whoever lists the folder finds its connectors. The first of them that the marked file belongs to is meant, or the one of a name. */
export function placeInSolution(files: Readonly<Record<string, string>>, connector?: string): FeaturePlace {
  const [found, ...others] = Object.entries(files).filter(([, text]) => text.includes(CURSOR));
  if (found === undefined || others.length > 0) throw new Error(`Exactly one ${CURSOR} is needed`);
  const [path, marked] = found;
  const texts = new Map(Object.entries({ ...files, [path]: marked.replace(CURSOR, '') }).map(([name, text]) => [`${SOLUTION}/${name}`, text]));
  const uri = `${SOLUTION}/${path}`;
  const projects = detectProjects([...texts.keys()], (each) => texts.get(each)).filter(({ documents, name }) => documents.some((each) => each.uri === uri) && (connector ?? name) === name);
  const [listed] = projects;
  if (listed === undefined) throw new Error(`${path} belongs to no connector`);
  const project: ConnectorProject = { files: listed, documents: listed.documents.map(({ uri: each, kind }) => createDocument({ uri: each, kind, syntax: syntaxOf(each), text: texts.get(each) ?? '' })) };
  const document = project.documents.find((each) => each.uri === uri);
  if (document === undefined) throw new Error(`${path} belongs to no connector`);
  return { project, document, index: indexOf(project), offset: marked.indexOf(CURSOR) };
}

const SOLUTION = 'file:///solution';

/** A connector in memory, by file name. */
export function projectOfTexts(files: Readonly<Record<string, string>>): ConnectorProject {
  return projectOfSample(Object.entries(files).map(([fileName, text]) => {
    const kind = KINDS[fileName];
    if (kind === undefined) throw new Error(`${fileName} is no file of a connector`);
    return { kind, fileName, text, attributes: new Map() };
  }));
}
