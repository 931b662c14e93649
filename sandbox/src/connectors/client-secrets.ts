import { mapItems, mapMembers } from '../http/json-text.js';
import { parseJson } from '../http/json-object.js';

/** Connection parameters without their client secrets, and the secrets by the pointer of the parameter they were in. */
export interface SeparatedSecrets {
  readonly text: string;
  readonly secrets: ReadonlyMap<string, string>;
  /** The pointers of all parameters that have OAuth settings, with a secret or without. */
  readonly places: ReadonlySet<string>;
}

/** Takes the client secrets out of `connectionParameters`. */
export function separateParameterSecrets(text: string): SeparatedSecrets {
  return separate((found) => stripParameters(text, '/connectionParameters', found));
}

/** Takes the client secrets out of `connectionParameterSets`. */
export function separateSetSecrets(text: string): SeparatedSecrets {
  return separate((found) =>
    mapMembers(text, (key, value) =>
      key === 'values' ? mapItems(value, (set, index) => stripSet(set, `/connectionParameterSets/values/${index}`, found)) : value,
    ),
  );
}

type Found = (pointer: string, secret: string | undefined) => void;

function separate(strip: (found: Found) => string): SeparatedSecrets {
  const secrets = new Map<string, string>();
  const places = new Set<string>();
  const text = strip((pointer, secret) => {
    places.add(pointer);
    if (secret !== undefined && secret !== '') secrets.set(pointer, secret);
  });
  return { text, secrets, places };
}

function stripSet(set: string, pointer: string, found: Found): string {
  return mapMembers(set, (key, value) => (key === 'parameters' ? stripParameters(value, `${pointer}/parameters`, found) : value));
}

function stripParameters(parameters: string, pointer: string, found: Found): string {
  return mapMembers(parameters, (name, parameter) =>
    mapMembers(parameter, (key, value) => (key === 'oAuthSettings' ? stripSettings(value, `${pointer}/${name}`, found) : value)),
  );
}

function stripSettings(settings: string, pointer: string, found: Found): string {
  let secret: string | undefined;
  const rest = mapMembers(settings, (key, value) => {
    if (key !== 'clientSecret') return value;
    const parsed = parseJson(value);
    secret = typeof parsed === 'string' ? parsed : undefined;
    return undefined;
  });
  found(pointer, secret);
  return rest;
}
