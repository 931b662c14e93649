import { UsageError } from '../exit-code.js';
import { closestName } from '../io/closest-name.js';

interface Named {
  readonly id: string;
  readonly displayName: string;
}

/** What is called an environment or a connector, in texts. */
export interface Naming {
  /** `environment` */
  readonly noun: string;
  /** The command that lists them. */
  readonly listed: string;
}

/** The item with that id, or else with that display name, ignoring case. Throws a UsageError where there is none, or more than one. */
export function findByName<T extends Named>(items: readonly T[], wanted: string, { noun, listed }: Naming): T {
  const byId = items.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (byId !== undefined) return byId;
  const [first, ...others] = items.filter(({ displayName }) => displayName.toLowerCase() === wanted.toLowerCase());
  if (first === undefined) throw new UsageError(`There is no ${noun} "${wanted}" that your account can see.${suggestion(items, wanted)} ${listed} lists them.`);
  if (others.length > 0) throw new UsageError(`${others.length + 1} ${noun}s are called "${wanted}". Name one by its id: ${[first, ...others].map(({ id }) => id).join(', ')}.`);
  return first;
}

function suggestion(items: readonly Named[], wanted: string): string {
  const closest = closestName(wanted, items.map(({ displayName }) => displayName));
  return closest === undefined ? '' : ` Did you mean "${closest}"?`;
}
