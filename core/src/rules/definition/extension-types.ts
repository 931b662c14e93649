import { EXTENSIONS } from '../../knowledge/extension-keys.js';
import type { KnownValue } from '../../knowledge/known-value.js';
import type { MemberType } from '../../lint/member-types.js';
import type { NodeKind } from '../../lint/node-types.js';

/** Rules of their own say of these what belongs there, whatever stands in its place; the last is written in two ways by published connectors, and described nowhere. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'x-ms-visibility', 'x-ms-trigger', 'x-ms-trigger-metadata', 'x-ms-url-encoding', 'x-ms-enum-values', 'x-ms-connector-metadata', 'x-ms-notification-content', 'x-ms-deployment-version', 'x-ms-agentic-protocol',
  'x-ms-openai-manifest', 'x-ms-openai-data', 'x-ms-openai-published-to-copilots',
]);

/** The label of a schema or a header; that of a parameter has a rule of its own. It is by far the most frequent extension, and asked for by name. */
export const LABEL = 'x-ms-summary';

const TYPES: ReadonlyMap<string, MemberType> = new Map(
  [...EXTENSIONS.values()].flatMap(({ name, value }): readonly (readonly [string, MemberType])[] => {
    const type = typeOf(value);
    return type === undefined || name === LABEL || LEFT_ALONE.has(name) ? [] : [[name, type]];
  }),
);

export const TYPED_EXTENSIONS: ReadonlySet<string> = new Set(TYPES.keys());

/** The type that the platform reads an extension as, where it stands in an object that it belongs to. */
export function typeOfExtension(name: string, holder: NodeKind): MemberType | undefined {
  const places = EXTENSIONS.get(name)?.places ?? [];
  // The annotation of an operation has a rule of its own.
  if (name === 'x-ms-api-annotation' && holder === 'operation') return undefined;
  return places.includes(holder) || (holder === 'parameter' && places.includes('body')) ? TYPES.get(name) : undefined;
}

/** The object that a text was written in place of, where only one text is required in it: `{ "nextLinkName": "nextLink" }`. */
export function objectAround(name: string, value: string): Readonly<Record<string, string>> | undefined {
  const shape = EXTENSIONS.get(name)?.value;
  if (shape?.kind !== 'object') return undefined;
  const [only, ...others] = [...shape.object.keys({ object: {}, outer: () => undefined, segments: [] }).values()].filter(({ isRequired }) => isRequired === true);
  return only?.value.kind === 'text' && others.length === 0 ? { [only.name]: value } : undefined;
}

function typeOf(value: KnownValue): MemberType | undefined {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'list':
      return value.kind;
    case 'object':
    case 'map':
      return 'object';
    case 'either':
    case 'any':
      return undefined;
  }
}
