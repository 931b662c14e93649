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
    description: `Flows and apps that use ${name} stop working once this is deployed, until somebody adds the operation to them again. To spare them that, undo this, and choose Refactor on its method: that deprecates ${name}, and adds its next version.`,
  })],
  ['parameter', (name) => ({
    label: `Rename the parameter ${name}`,
    description: `Flows and apps that fill in ${name} lose its value once this is deployed, and the service gets the parameter under its new name.`,
  })],
  ['connectionParameter', (name) => ({
    label: `Rename the connection parameter ${name}`,
    description: `Connections that have a value for ${name} have to be made anew once this is deployed.`,
  })],
]);
