import type { ConnectorDocument } from '../documents/connector-document.js';
import { createCorrector } from '../fixes/create-corrector.js';
import { isList, isObject } from '../lint/json-object.js';
import { childPointer, pointerOf, ROOT_POINTER, segmentsOf, valueAt, type Pointer } from '../pointer.js';
import { type ConnectorProject, withDocument } from '../project/connector-project.js';
import { applyEdits } from '../text/text-edit.js';
import type { Overlay } from './environment-config.js';

/** Makes a document like another one, of a new text. */
export type WithText = (document: ConnectorDocument, text: string) => ConnectorDocument;

export interface OverlayResult {
  readonly project: ConnectorProject;
  /** What the overlay names and the files have no place for, e.g. `definition /info/contact/email`. */
  readonly unresolved: readonly string[];
}

/**
 * The connector as it is in one environment. Only what the overlay names changes; everything else stays byte for byte. A last segment that
 * is not there is added to the object or, where it is the next index or `-`, to the list around it. The project itself stays as it is.
 */
export function applyOverlay(project: ConnectorProject, overlay: Overlay, withText: WithText): OverlayResult {
  const unresolved: string[] = [];
  let state = project;
  for (const { shown, target, value } of changesOf(project, overlay)) {
    const document = target === undefined ? undefined : state.documents.find(({ uri }) => uri === target.uri);
    const changed = document === undefined || target === undefined ? undefined : changeText(document, target.pointer, value);
    if (document === undefined || changed === undefined) unresolved.push(shown);
    else if (changed !== document.text) state = withDocument(state, withText(document, changed));
  }
  return { project: state, unresolved };
}

interface Target {
  readonly uri: string;
  readonly pointer: Pointer;
}

interface TargetedChange {
  /** For whoever has to correct the configuration. */
  readonly shown: string;
  readonly target: Target | undefined;
  readonly value: unknown;
}

function changesOf(project: ConnectorProject, overlay: Overlay): readonly TargetedChange[] {
  const definition = project.documents.find(({ kind }) => kind === 'definition');
  const inDefinition = overlay.definition.map(({ pointer, value }) => ({ shown: `definition ${pointer}`, target: definition === undefined ? undefined : { uri: definition.uri, pointer }, value }));
  const inProperties = overlay.properties.map(({ pointer, value }) => ({ shown: `properties ${pointer}`, target: propertiesTarget(project, segmentsOf(pointer)), value }));
  return [...inDefinition, ...inProperties, ...signInChanges(project, 'clientId', overlay.clientId), ...signInChanges(project, 'scopes', overlay.scopes)];
}

/** A solution keeps parts of `properties` in files of their own. A pointer may begin with `/properties`, as the file has it. */
function propertiesTarget({ files, documents }: ConnectorProject, segments: readonly string[]): Target | undefined {
  const [first, ...rest] = segments[0] === 'properties' ? segments.slice(1) : segments;
  if (first === undefined) return undefined;
  const sources = files.documents.filter(({ kind, uri }) => kind === 'properties' && documents.some((document) => document.uri === uri));
  const whole = sources.find(({ part }) => part === undefined);
  if (whole !== undefined) return { uri: whole.uri, pointer: pointerOf(['properties', first, ...rest]) };
  const source = sources.find(({ part }) => part === first);
  return source === undefined || rest.length === 0 ? undefined : { uri: source.uri, pointer: pointerOf(rest) };
}

/** Every parameter that signs in with OAuth, in the single set and in each of several. */
function signInChanges(project: ConnectorProject, member: 'clientId' | 'scopes', value: unknown): readonly TargetedChange[] {
  if (value === undefined) return [];
  const targets = project.files.documents.flatMap(({ uri, kind }) => {
    const document = kind === 'properties' ? project.documents.find((each) => each.uri === uri) : undefined;
    return document === undefined ? [] : signInsBelow(document.value, ROOT_POINTER).map((pointer) => ({ uri, pointer: childPointer(pointer, member) }));
  });
  if (targets.length === 0) return [{ shown: member, target: undefined, value }];
  return targets.map((target) => ({ shown: member, target, value }));
}

function signInsBelow(value: unknown, at: Pointer): readonly Pointer[] {
  if (isList(value)) return value.flatMap((item: unknown, index) => signInsBelow(item, childPointer(at, index)));
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const place = childPointer(at, key);
    return key === 'oAuthSettings' && isObject(value[key]) ? [place] : signInsBelow(value[key], place);
  });
}

/** The new text; undefined where there is no place for the value. */
function changeText(document: ConnectorDocument, pointer: Pointer, value: unknown): string | undefined {
  if (document.value === undefined || document.syntax === 'text') return undefined;
  const segments = segmentsOf(pointer);
  const key = segments.at(-1);
  const parentAt = pointerOf(segments.slice(0, -1));
  const parent = parentAt === ROOT_POINTER ? document.value : valueAt(document.value, parentAt);
  if (key === undefined) return undefined;
  const corrector = createCorrector(document);
  const isThere = valueAt(document.value, pointer) !== undefined;
  if (isThere && value === null) corrector.remove(pointer);
  else if (isThere) corrector.set(pointer, value);
  else if (value === null) return isObject(parent) ? document.text : undefined;
  else if (isObject(parent)) corrector.insertKey(parentAt, key, value);
  else if (isList(parent) && (key === '-' || key === String(parent.length))) corrector.append(parentAt, value);
  else return undefined;
  return applyEdits(document.text, corrector.edits());
}
