import { isBlank } from '../../lint/json-object.js';
import { MAX_OPERATION_ID_LENGTH } from '../../limits.js';
import type { Entity, EntityKind } from '../symbols/entity.js';
import type { Renaming } from './renaming.js';

/** Why something cannot have a name, whatever else has it; undefined where it can. */
export function faultOfName(name: string, { entities, occurrences }: Renaming): string | undefined {
  if (isBlank(name)) return 'A name needs at least one character that can be seen.';
  if (name !== name.trim()) return 'A name must not begin or end with a space, which nobody would see.';
  // eslint-disable-next-line no-control-regex -- They are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'A name must not hold line breaks, tabs or other control characters.';
  const isInExpression = occurrences.some(({ what }) => /^(?:policy |@)/.test(what));
  if (isInExpression && /['"]/.test(name)) return 'Policies name it in quotes, so that its name must not hold quotation marks itself.';
  for (const entity of entities) {
    const fault = faultForKind(name, entity);
    if (fault !== undefined) return fault;
  }
  return isInPath(occurrences) ? faultInPath(name) : undefined;
}

function faultForKind(name: string, { kind }: Entity): string | undefined {
  switch (kind) {
    case 'operation':
      if (name.length > MAX_OPERATION_ID_LENGTH) return `An operationId has at most ${MAX_OPERATION_ID_LENGTH} characters, and this one has ${name.length}.`;
      return /^[\w.-]+$/.test(name) ? undefined : 'An operationId is made of letters and digits, as in GetContact; hyphens, dots and underscores are accepted.';
    case 'connectionParameter':
      return /^\w+$/.test(name) ? undefined : 'The name of a connection parameter is made of letters, digits and underscores, so that policies can find it.';
    case 'securityScheme':
    case 'parameter':
    case 'definition':
    case 'sharedParameter':
    case 'sharedResponse':
    case 'tag':
    case 'environmentVariable':
    case 'header':
    case 'queryParameter':
    case 'policyTemplate':
      return undefined;
  }
}

function isInPath(occurrences: Renaming['occurrences']): boolean {
  return occurrences.some(({ what }) => what === 'path');
}

function faultInPath(name: string): string | undefined {
  return /[{}/=*?#@\s]/.test(name) ? 'The name stands in a path, so that it must not hold spaces, or any of the characters { } / = * ? # @.' : undefined;
}

/** Why something cannot be renamed at all; undefined where it can. */
export function reasonAgainstRenaming({ kind, name }: Entity): string | undefined {
  return REASONS.get(kind)?.(name);
}

const REASONS: ReadonlyMap<EntityKind, (name: string) => string> = new Map([
  ['environmentVariable', (name: string) => `The environment variable "${name}" is declared in the environment, not in these files. Rename it there first.`],
  ['header', (name: string) => `No operation declares the header "${name}": the service knows it by this name. Change the text where you mean another header.`],
  ['queryParameter', (name: string) => `No operation declares the query parameter "${name}": the service knows it by this name. Change the text where you mean another one.`],
  ['policyTemplate', (name: string) => `"${name}" is a policy template of the platform, which has no other name.`],
]);
