import { attributeOf, childOf, childrenOf, type XmlDocument, type XmlElement } from '../xml/xml-element.js';
import { appendChildren, insertAfter, insertBefore } from '../xml/change-xml.js';
import { escapeAttribute, escapeText } from '../xml/escape-xml.js';
import { normalId } from '../format/connector-element.js';
import { CONNECTOR_COMPONENT } from '../format/solution-facts.js';
import { SolutionError } from '../solution-error.js';
import type { OffsetEdit } from '../../text/text-edit.js';
import type { ConnectorSource } from './connector-source.js';
import type { SolutionBuilder } from './solution-builder.js';

export interface ConnectorIdentity {
  readonly id: string;
  /** The logical name. */
  readonly name: string;
}

/** As the portal chooses it where nobody does. */
const DEFAULT_COLOR = '#007ee5';

/** Lists a connector in the two files that describe a solution. Its own files come with `writeConnector`. */
export function addConnector(builder: SolutionBuilder, source: ConnectorSource, identity: ConnectorIdentity): void {
  addElement(builder, [
    '<Connector>',
    ...[
      ['connectorid', identity.id],
      ['description', source.description],
      ['displayname', source.title],
      ['iconbrandcolor', source.iconBrandColor ?? DEFAULT_COLOR],
      ['name', identity.name],
      ['connectortype', '1'],
    ].map(([name = '', text = '']) => `  <${name}>${escapeText(text.replaceAll('\r\n', '\n'))}</${name}>`),
    '</Connector>',
  ]);
  addRootComponent(builder, identity);
}

/** The same with the element that another solution has for it, so that nothing it says is lost. */
export function adoptConnector(builder: SolutionBuilder, markup: string, identity: ConnectorIdentity): void {
  addElement(builder, [markup]);
  addRootComponent(builder, identity);
}

function addElement(builder: SolutionBuilder, lines: readonly string[]): void {
  builder.editCustomizations((document) => {
    const list = childOf(document.root, 'Connectors');
    return [list === undefined ? insertList(document, ['<Connectors>', ...lines.map((line) => `  ${line}`), '</Connectors>']) : appendChildren(document, list, lines)];
  });
}

function insertList(document: XmlDocument, lines: readonly string[]): OffsetEdit {
  const before = childOf(document.root, 'EntityDataProviders');
  if (before !== undefined) return insertAfter(document, before, lines);
  const after = childOf(document.root, 'connectionreferences') ?? childOf(document.root, 'Languages');
  return after === undefined ? appendChildren(document, document.root, lines) : insertBefore(document, after, lines);
}

function addRootComponent(builder: SolutionBuilder, { id, name }: ConnectorIdentity): void {
  if (hasRootComponent(builder.manifest, id)) return;
  const line = `<RootComponent type="${CONNECTOR_COMPONENT}" id="{${id}}" schemaName="${escapeAttribute(name)}" behavior="0" />`;
  builder.editManifest((document) => {
    const manifest = childOf(document.root, 'SolutionManifest');
    if (manifest === undefined) throw new SolutionError('solution-shape', 'solution.xml has no <SolutionManifest>. Export the solution again.');
    const list = rootComponents(document);
    return [list === undefined ? appendChildren(document, manifest, ['<RootComponents>', `  ${line}`, '</RootComponents>']) : appendChildren(document, list, [line])];
  });
}

export function hasRootComponent(manifest: XmlDocument, id: string): boolean {
  return childrenOf(rootComponents(manifest), 'RootComponent').some((component) => normalId(attributeOf(component, 'id') ?? '') === id);
}

function rootComponents({ root }: XmlDocument): XmlElement | undefined {
  return childOf(childOf(root, 'SolutionManifest'), 'RootComponents');
}
