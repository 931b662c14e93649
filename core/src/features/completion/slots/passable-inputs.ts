import type { ConnectorIndex, EffectiveParameter } from '../../../index/connector-index.js';
import type { JsonObject } from '../../../lint/json-object.js';
import { pathsIn } from '../../../dynamic/called-answers.js';
import { bodySchemaOf } from '../../../dynamic/called-operation.js';
import { pointerOf, valueAt } from '../../../pointer.js';
import { followPath, resolveSchema } from '../../../schemas/schema-path.js';
import type { CompletionPlace } from '../completion-place.js';
import { callingExtension, operationsAroundCursor } from './around-cursor.js';

/** What a call can pass on of the operations that it stands in. */
export interface PassableInputs {
  /** Each name once. */
  readonly parameters: readonly EffectiveParameter[];
  /** Blank where there is no body. */
  readonly bodyName: string;
  /** The ways to the properties of the body. */
  readonly bodyPaths: readonly string[];
}

/**
 * A call does not wait for itself: what it finds the choices or the schema of has no value yet, and neither has what is inside of that, nor an object
 * that it is a part of.
 */
export function passableInputs(place: CompletionPlace): PassableInputs {
  const around = parametersAround(place);
  const described = describedBy(place);
  const bodyName = around.find((parameter) => parameter.in === 'body')?.name ?? '';
  const schema = resolveSchema(bodySchemaOf(around), place.index);
  const ways = bodyName === '' || schema === undefined ? [] : waysThrough(schema, described, place.index);
  const waiting = ways.filter(({ waits }) => waits).map(({ path }) => path);
  const bodyWaits = described.isAround(schema) || waiting.length > 0;
  return {
    parameters: around.filter((parameter) => !described.isAround(parameter.value) && !(bodyWaits && parameter.in === 'body')),
    bodyName,
    bodyPaths: ways.filter(({ path, waits }) => !waits && !waiting.some((each) => each.startsWith(`${path}/`))).map(({ path }) => path),
  };
}

/** What a call describes. It is told by its identity, since references may lead to it. */
interface Described {
  readonly object: unknown;
  /** Whether a value is what is described, or holds it. */
  readonly isAround: (value: unknown) => boolean;
}

function describedBy(place: CompletionPlace): Described {
  const at = callingExtension(place) ?? 0;
  const { document, cursor: { segments } } = place;
  const way = segments.slice(0, at + 1).map((_, depth) => valueAt(document.value, pointerOf(segments.slice(0, depth))));
  const objects = new Set<unknown>(way.filter((value) => value !== undefined));
  return { object: way.at(-1), isAround: (value) => objects.has(value) };
}

function waysThrough(schema: JsonObject, { object, isAround }: Described, index: ConnectorIndex): readonly { readonly path: string; readonly waits: boolean }[] {
  return pathsIn(schema, 'values', index).map((path) => {
    const end = followPath(schema, path.split('/'), index);
    const schemas = end.kind === 'found' ? [schema, ...end.steps.map((step) => step.schema)] : [];
    return { path, waits: schemas.some((each) => each === object) || isAround(schemas.at(-1)) };
  });
}

function parametersAround(place: CompletionPlace): readonly EffectiveParameter[] {
  const byName = new Map<string | undefined, EffectiveParameter>();
  for (const operation of operationsAroundCursor(place)) for (const parameter of place.index.parametersOf(operation)) if (!byName.has(parameter.name)) byName.set(parameter.name, parameter);
  return [...byName.values()];
}
