import type { EntityKind } from '../symbols/entity.js';
import type { Renaming } from './renaming.js';

/** What a new name breaks outside of these files. */
export interface Consequence {
  readonly label: string;
  readonly description: string;
}

/** Undefined where nobody outside of the connector knows the name. */
export function consequenceOf({ entities }: Renaming, oldName: string): Consequence | undefined {
  for (const { kind } of entities) {
    const describe = CONSEQUENCES.get(kind);
    if (describe !== undefined) return describe(oldName);
  }
  return undefined;
}

const CONSEQUENCES: ReadonlyMap<EntityKind, (name: string) => Consequence> = new Map<EntityKind, (name: string) => Consequence>([
  ['operation', (name) => ({
    label: `Rename the operation ${name}`,
    description: `Flows and apps know the operation as ${name}. Those that use it stop working, until somebody adds it to them again.`,
  })],
  ['parameter', (name) => ({
    label: `Rename the parameter ${name}`,
    description: `The service gets the value under the new name, and flows keep the old one: those that fill in ${name} lose its value.`,
  })],
  ['connectionParameter', (name) => ({
    label: `Rename the connection parameter ${name}`,
    description: `Connections that were made before have a value for ${name} only, and have to be made anew.`,
  })],
]);
