import { createDocument } from '../documents/create-document.js';
import type { ConnectorDocument, Uri } from '../documents/connector-document.js';
import type { YamlSupport } from '../documents/yaml-support.js';
import { partOf } from '../index/properties-parts.js';
import { isList, isObject, memberOf, objectOf, type JsonObject } from '../lint/json-object.js';
import { documentOf, type ConnectorProject, type ProjectFile } from '../project/connector-project.js';
import { fileNameOf } from '../project/uri-path.js';
import { rewriteValue } from './rewrite-value.js';
import { isSameValue } from './same-value.js';

/**
 * The same connector, with its files written like those of another state: the same names and layout, the same order of keys and indentation. Nothing
 * that differs is hidden by it. For editors, which compare texts. The files stand in `folder`, as new documents; `yaml` is needed where the other
 * state has YAML.
 */
export function inStyleOf(project: ConnectorProject, model: ConnectorProject, folder: Uri, yaml?: YamlSupport): ConnectorProject {
  const files = [...rewrittenDefinition(project, model), ...rewrittenProperties(project, model), ...rewrittenScript(project, model)];
  const { icon } = project;
  const iconUri = icon === undefined ? undefined : `${folder}/${fileNameOf(icon.uri)}`;
  const placed = files.map((file) => ({ ...file, uri: `${folder}/${file.name}` }));
  return {
    files: { id: folder, folder, layout: model.files.layout, name: project.files.name, documents: placed.map(({ uri, kind, part }) => ({ uri, kind, ...(part === undefined ? {} : { part }) })), ...(iconUri === undefined ? {} : { icon: iconUri }) },
    documents: placed.map((file) => toDocument(file, yaml)),
    ...(icon === undefined || iconUri === undefined ? {} : { icon: { ...icon, uri: iconUri } }),
  };
}

interface RewrittenFile extends Pick<ProjectFile, 'kind' | 'part'> {
  readonly name: string;
  readonly syntax: ConnectorDocument['syntax'];
  readonly text: string;
  /** What the text has to say; undefined for a script. */
  readonly value?: unknown;
}

/** Where a model cannot be rewritten, since it is broken or says something twice, the value is written as JSON, which YAML takes, too. */
function toDocument({ uri, kind, syntax, text, value }: RewrittenFile & { readonly uri: Uri }, yaml: YamlSupport | undefined): ConnectorDocument {
  const document = createDocument({ uri, kind, syntax, text }, yaml);
  if (syntax === 'text' || isSameValue(document.value, value)) return document;
  return createDocument({ uri, kind, syntax, text: `${JSON.stringify(value ?? null, undefined, 2)}\n` }, yaml);
}

function rewrittenDefinition(project: ConnectorProject, model: ConnectorProject): readonly RewrittenFile[] {
  const [own, other] = [documentOf(project, 'definition'), documentOf(model, 'definition')];
  if (own === undefined) return [];
  return [{ kind: 'definition', ...nameAndText(own.value, other ?? own) }];
}

/** One file, or one for each part that the model has. */
function rewrittenProperties(project: ConnectorProject, model: ConnectorProject): readonly RewrittenFile[] {
  const own = propertiesOf(project);
  if (own === undefined) return [];
  const models = model.documents.filter(({ kind }) => kind === 'properties');
  const first = project.documents.find(({ kind }) => kind === 'properties');
  if (models.length === 0 && first !== undefined) return [{ kind: 'properties', ...nameAndText({ properties: own }, first) }];
  return [...models.map((document) => rewrittenPart(own, document, partOf(model, document))), ...otherParts(own, model)];
}

function rewrittenPart(own: JsonObject, document: ConnectorDocument, part: ProjectFile['part']): RewrittenFile {
  if (part === undefined) return { kind: 'properties', ...nameAndText(wholeLike(own, document.value), document) };
  const value = memberOf(own, part);
  const nothing = isList(document.value) ? [] : {};
  return { kind: 'properties', part, ...nameAndText(isEmpty(value) ? nothing : value, document, isEmpty(value) && isEmpty(document.value)) };
}

const PARTS = ['connectionParameters', 'connectionParameterSets', 'policyTemplateInstances'] as const;

/** What a solution would have a file for, and the model has none: a file of the name that it would have. */
function otherParts(own: JsonObject, model: ConnectorProject): readonly RewrittenFile[] {
  const parts = model.documents.filter(({ kind }) => kind === 'properties').map((document) => partOf(model, document));
  if (parts.includes(undefined)) return [];
  const prefix = fileNameOf(documentOf(model, 'definition')?.uri ?? '').replace(/openapidefinition\.json$/i, '');
  return PARTS.filter((part) => !parts.includes(part) && !isEmpty(own[part])).map((part) => {
    const value = own[part];
    return { kind: 'properties', part, name: `${prefix}${part.toLowerCase()}.json`, syntax: 'json', text: `${JSON.stringify(value, undefined, 2)}\n`, value };
  });
}

/** All properties, from one file or from parts. */
function propertiesOf(project: ConnectorProject): JsonObject | undefined {
  const documents = project.documents.filter(({ kind }) => kind === 'properties');
  if (documents.length === 0) return undefined;
  return Object.assign({}, ...documents.map((document) => {
    const part = partOf(project, document);
    return part === undefined ? (objectOf(memberOf(objectOf(document.value), 'properties')) ?? {}) : { [part]: document.value };
  })) as JsonObject;
}

/** What holds nothing is written, or left out, as the model does. What stands beside `properties` is the model's. */
function wholeLike(own: JsonObject, model: unknown): JsonObject {
  const rest = objectOf(model) ?? {};
  const properties = objectOf(memberOf(rest, 'properties')) ?? {};
  const filled = Object.entries(own).filter(([name, value]) => !isEmpty(value) || Object.hasOwn(properties, name));
  const empty = Object.entries(properties).filter(([name, value]) => isEmpty(value) && isEmpty(memberOf(own, name)));
  return { ...rest, properties: { ...Object.fromEntries(filled), ...Object.fromEntries(empty) } };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function rewrittenScript(project: ConnectorProject, model: ConnectorProject): readonly RewrittenFile[] {
  const [own, other] = [documentOf(project, 'script'), documentOf(model, 'script')];
  if (own === undefined) return [];
  const lineBreak = other?.text.includes('\r\n') === true ? '\r\n' : '\n';
  return [{ kind: 'script', syntax: 'text', name: fileNameOf((other ?? own).uri), text: own.text.replaceAll(/\r\n?|\n/g, lineBreak) }];
}

/** `isAsModel`: the text of the model says it already. */
function nameAndText(value: unknown, model: ConnectorDocument, isAsModel = false): Pick<RewrittenFile, 'name' | 'syntax' | 'text' | 'value'> {
  const text = isAsModel || isSameValue(value, model.value) ? model.text : (rewriteValue(model, value) ?? '');
  return { name: fileNameOf(model.uri), syntax: model.syntax, text, value: isAsModel ? model.value : value };
}
