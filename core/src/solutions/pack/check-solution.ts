import { readPicture } from '../../images/read-picture.js';
import { MAX_ICON_BYTES, MAX_SCRIPT_BYTES, MAX_SOLUTION_DEFINITION_LENGTH } from '../../limits.js';
import type { ArchiveEntry } from '../archive/archive-entry.js';
import { type ConnectorElement, connectorElementsOf, findEntry } from '../format/connector-element.js';
import { type PartName, PART_NAMES } from '../format/connector-parts.js';
import { COMPACT, formatJson, isJson, withoutBom } from '../format/json-layout.js';
import { isConnectorName } from '../format/logical-name.js';
import type { OpenSolution } from '../format/open-solution.js';
import type { SolutionProblem } from '../solution-problem.js';
import { utf8TextOf } from '../utf8.js';
import { childText } from '../xml/xml-element.js';
import { hasRootComponent } from './add-connector.js';

/** Characters of a text column of the table `connector` (page about that table). */
const MAX_TEXT_LENGTH = MAX_SOLUTION_DEFINITION_LENGTH;
/** The same of its short columns. */
const SHORT_TEXTS: readonly (readonly [member: string, limit: number])[] = [['description', 1000], ['displayname', 200], ['iconbrandcolor', 100], ['name', 500]];
/** Pixels of each side of the column `iconblob` (same page). */
const MAX_ICON_BLOB_SIDE = 144;
/** From here on, `pac solution unpack` was seen to leave connectors out (powerplatform-build-tools, issue 882). */
const LONG_NAME = 30;

type JsonPart = Exclude<PartName, 'customcodeblobcontent' | 'iconblob'>;

/** What an environment would refuse in the connectors of a solution, and what is probably no intention. The names of new connectors can still be chosen. */
export function checkSolution(solution: OpenSolution, newNames: readonly string[]): readonly SolutionProblem[] {
  const connectors = connectorElementsOf(solution.customizations);
  return [
    ...connectors.flatMap((connector) => checkConnector(connector, solution)),
    ...checkDistinctConnectors(connectors),
    ...connectors.filter(({ name }) => newNames.includes(name) && name.length > LONG_NAME).map((connector) => problem(connector, 'info', 'name-long', `Its name has ${connector.name.length} characters, and "pac solution unpack" was seen to leave out connectors with more than ${LONG_NAME}. Where you use pac, choose a shorter one with --connector-name before the first import; it cannot be changed later.`)),
  ];
}

function checkConnector(connector: ConnectorElement, { entries, manifest }: OpenSolution): readonly SolutionProblem[] {
  const problems = [...checkNames(connector), ...checkTexts(connector)];
  if (!hasRootComponent(manifest, connector.id)) {
    problems.push(problem(connector, 'warning', 'root-component-missing', `solution.xml does not list it among its <RootComponents>, so that it may not become part of the solution. Add <RootComponent type="372" id="{${connector.id}}" schemaName="${connector.name}" behavior="0" />.`));
  }
  for (const part of PART_NAMES) {
    const path = connector.paths.get(part);
    if (path === undefined) continue;
    const entry = findEntry(entries, path);
    if (entry === undefined) problems.push(problem(connector, 'error', 'file-missing', `customizations.xml names the file ${path}, which is not there, and the import would fail. Add the file, or take <${part}> out.`));
    else problems.push(...checkPart(connector, part, entry));
  }
  return problems;
}

function checkPart(connector: ConnectorElement, part: PartName, { name, bytes }: ArchiveEntry): readonly SolutionProblem[] {
  if (bytes.length === 0) return [problem(connector, part === 'openapidefinition' ? 'error' : 'warning', 'file-empty', `${name} is empty (0 bytes). ${EMPTY_ADVICE[part]}`)];
  switch (part) {
    case 'iconblob': return checkIcon(connector, name, bytes);
    case 'customcodeblobcontent': return checkScript(connector, name, bytes);
    case 'openapidefinition':
    case 'connectionparameters':
    case 'connectionparametersets':
    case 'policytemplateinstances': return checkJson(connector, part, name, bytes);
  }
}

const EMPTY_ADVICE: Readonly<Record<PartName, string>> = {
  openapidefinition: 'The connector has no definition then. Restore it.',
  connectionparameters: 'Certification refuses empty files. Let it hold {}: remove "without" of this part in connector.solution.json, or write {} into the file.',
  connectionparametersets: 'Certification refuses empty files. Take it out, with the member that names it.',
  policytemplateinstances: 'Certification refuses that (5000.1.1.16). Let it hold null: remove "without" of this part in connector.solution.json, or write null into the file.',
  customcodeblobcontent: 'There is no script then. Take the file out, with the member that names it.',
  iconblob: 'There is no picture then. Take the file out, with the member that names it.',
};

function checkJson(connector: ConnectorElement, part: JsonPart, name: string, bytes: Uint8Array): readonly SolutionProblem[] {
  const text = utf8TextOf(bytes);
  if (text === undefined || (!isJson(text) && withoutBom(text).trim() !== '')) return [problem(connector, 'warning', 'json-broken', `${name} is not valid JSON in UTF-8. It goes into the solution as it is, and the import may fail. Correct it.`)];
  if (text.length <= MAX_TEXT_LENGTH) return [];
  const minified = formatJson(text, COMPACT).length;
  const advice = minified === text.length ? 'It has no white space to save. Split the connector, or shorten its schemas and descriptions'
    : minified <= MAX_TEXT_LENGTH ? `Without its white space it has ${count(minified)}: add --minify`
      : `Even without its white space (--minify) it has ${count(minified)}. Split the connector, or shorten its schemas and descriptions`;
  return [problem(connector, 'error', 'text-too-long', `${name} has ${count(text.length)} characters, and Dataverse takes at most ${count(MAX_TEXT_LENGTH)} (0x80044331, column ${part}). ${advice}.`)];
}

function checkScript(connector: ConnectorElement, name: string, bytes: Uint8Array): readonly SolutionProblem[] {
  const length = utf8TextOf(bytes)?.length ?? bytes.length;
  if (length > MAX_TEXT_LENGTH) return [problem(connector, 'error', 'text-too-long', `${name} has ${count(length)} characters, and Dataverse takes at most ${count(MAX_TEXT_LENGTH)} (0x80044331, column customcodeblobcontent). Shorten the script.`)];
  return bytes.length > MAX_SCRIPT_BYTES ? [problem(connector, 'error', 'script-too-large', `${name} has ${count(bytes.length)} bytes, and a script at most ${count(MAX_SCRIPT_BYTES)}. Shorten it.`)] : [];
}

function checkIcon(connector: ConnectorElement, name: string, bytes: Uint8Array): readonly SolutionProblem[] {
  if (bytes.length > MAX_ICON_BYTES) return [problem(connector, 'error', 'icon-too-large', `${name} has ${count(bytes.length)} bytes, and an icon at most ${count(MAX_ICON_BYTES)}. Save it smaller.`)];
  const picture = readPicture(bytes);
  const saysPng = /\.png$/i.test(name);
  if (picture.kind === 'broken') return [problem(connector, 'warning', 'icon-format', `${name} is a damaged PNG. Save the picture again.`)];
  if (picture.kind !== 'png') return saysPng ? [problem(connector, 'warning', 'icon-format', `${name} is no PNG, though its name says so. Save the picture as PNG.`)] : [];
  const { width, height } = picture;
  if (width <= MAX_ICON_BLOB_SIDE && height <= MAX_ICON_BLOB_SIDE) return [];
  return [problem(connector, 'warning', 'icon-too-large', `The icon has ${width} × ${height} pixels, and Dataverse keeps at most ${MAX_ICON_BLOB_SIDE} × ${MAX_ICON_BLOB_SIDE}, so that makers may see another picture. It was not made smaller: save it in that size, as PNG.`)];
}

function checkNames(connector: ConnectorElement): readonly SolutionProblem[] {
  const { name, id } = connector;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return [problem(connector, 'error', 'name-invalid', `Its <connectorid> ${JSON.stringify(id)} is no GUID, and the import would fail. Correct it in customizations.xml and solution.xml.`)];
  if (!isConnectorName(name)) return [problem(connector, 'warning', 'name-invalid', `Its <name> ${JSON.stringify(name)} is no name of a connector: that is a publisher's prefix, an underscore, then letters, digits and hyphens.`)];
  return [];
}

function checkTexts(connector: ConnectorElement): readonly SolutionProblem[] {
  const problems = SHORT_TEXTS.map(([member, limit]) => [member, limit, childText(connector.element, member).length] as const)
    .filter(([, limit, length]) => length > limit)
    .map(([member, limit, length]) => problem(connector, 'error', 'text-too-long', `Its <${member}> has ${count(length)} characters, and Dataverse takes at most ${count(limit)}. ${MEMBER_ADVICE[member] ?? 'Shorten it in customizations.xml'}.`));
  const operations = childText(connector.element, 'scriptoperations');
  if (operations !== '' && operations !== '[]' && !connector.paths.has('customcodeblobcontent')) {
    problems.push(problem(connector, 'warning', 'script-operations-without-script', 'It names operations for a script and has none, which the service refuses. Add script.csx, or take "scriptOperations" out.'));
  }
  return problems;
}

const MEMBER_ADVICE: Readonly<Partial<Record<string, string>>> = {
  description: 'Shorten info.description in the definition of a new connector, else the element in customizations.xml',
  displayname: 'Shorten info.title in the definition of a new connector, else the element in customizations.xml',
};

function checkDistinctConnectors(connectors: readonly ConnectorElement[]): readonly SolutionProblem[] {
  return connectors.flatMap((connector, at) => {
    const other = connectors.slice(0, at).find(({ id, name }) => id === connector.id || name.toLowerCase() === connector.name.toLowerCase());
    return other === undefined ? [] : [problem(connector, 'error', 'connector-duplicate', `Another connector of the solution has the same name or id: ${JSON.stringify(other.displayName)}. Names come from titles; change one.`)];
  });
}

function problem({ name }: ConnectorElement, severity: SolutionProblem['severity'], code: SolutionProblem['code'], message: string): SolutionProblem {
  return { severity, code, message, connector: name };
}

/** 500000 → `500,000`. */
function count(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
