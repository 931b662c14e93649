import type { EffectiveParameter } from '../../../index/connector-index.js';
import { pathsIn } from '../../../dynamic/called-answers.js';
import { bodySchemaOf } from '../../../dynamic/called-operation.js';
import { pointerOf, valueAt } from '../../../pointer.js';
import { followPath, resolveSchema } from '../../../schemas/schema-path.js';
import { schemasHolding } from '../../../schemas/schemas-holding.js';
import type { CompletionPlace } from '../completion-place.js';
import { callingExtension, operationsAroundCursor } from './around-cursor.js';

/** What a call can pass on of the operations that it stands in. */
export interface PassableInputs {
  /** Each name once. */
  readonly parameters: readonly EffectiveParameter[];
  /** Blank where there is no body. */
  readonly bodyName: string;
  /** The ways to the properties of the body. They are looked for when somebody asks. */
  readonly bodyPaths: () => readonly string[];
}

/**
 * A call does not wait for itself: what it finds the choices or the schema of has no value yet, and neither has what is inside of that, nor an object,
 * a list or a dictionary that it is a part of.
 */
export function passableInputs(place: CompletionPlace): PassableInputs {
  const around = parametersAround(place);
  const { object, isAround } = describedBy(place);
  const bodyName = around.find((parameter) => parameter.in === 'body')?.name ?? '';
  const schema = resolveSchema(bodySchemaOf(around), place.index);
  const waiting: ReadonlySet<unknown> = schema === undefined ? new Set() : schemasHolding(schema, isAround, place.index);
  const isFilled = (path: string): boolean => {
    const end = followPath(schema, path.split('/'), place.index);
    return end.kind !== 'found' || !(waiting.has(end.schema) || end.steps.some((step) => step.schema === object));
  };
  return {
    parameters: around.filter((parameter) => !isAround(parameter.value) && !(parameter.in === 'body' && waiting.has(schema))),
    bodyName,
    bodyPaths: () => (bodyName === '' || schema === undefined || schema === object ? [] : pathsIn(schema, 'values', place.index).filter(isFilled)),
  };
}

/** What a call describes. It is told by its identity, since references may lead to it. */
interface Described {
  readonly object: unknown;
  /** Whether a value is what is described, or holds it in the text. */
  readonly isAround: (value: unknown) => boolean;
}

function describedBy(place: CompletionPlace): Described {
  const at = callingExtension(place) ?? 0;
  const { document, cursor: { segments } } = place;
  const way = segments.slice(0, at + 1).map((_, depth) => valueAt(document.value, pointerOf(segments.slice(0, depth))));
  const objects = new Set<unknown>(way.filter((value) => value !== undefined));
  return { object: way.at(-1), isAround: (value) => objects.has(value) };
}

function parametersAround(place: CompletionPlace): readonly EffectiveParameter[] {
  const byName = new Map<string | undefined, EffectiveParameter>();
  for (const operation of operationsAroundCursor(place)) for (const parameter of place.index.parametersOf(operation)) if (!byName.has(parameter.name)) byName.set(parameter.name, parameter);
  return [...byName.values()];
}
