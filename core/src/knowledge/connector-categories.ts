import type { JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { metadataEntries, metadataNamed } from './connector-metadata.js';

/** The categories of Microsoft's page on submitting a connector. */
export const CATEGORIES = [
  'AI', 'Business Management', 'Business Intelligence', 'Collaboration', 'Commerce', 'Communication', 'Content and Files', 'Finance', 'Data', 'Human Resources',
  'Internet of Things', 'IT Operations', 'Lifestyle and Entertainment', 'Marketing', 'Productivity', 'Sales and CRM', 'Security', 'Social Media', 'Website',
] as const;

export interface CategoryList {
  /** Trimmed; what stands between two semicolons, blanks left out. */
  readonly categories: readonly string[];
  readonly at: Location;
}

/** The categories of a connector; undefined where it names none. `at` is the root of the definition. */
export function categoriesOf(root: JsonObject, at: Location): CategoryList | undefined {
  const entry = metadataNamed(metadataEntries(root, at), 'Categories');
  if (entry?.value === undefined) return undefined;
  return { categories: entry.value.split(';').map((each) => each.trim()).filter((each) => each !== ''), at: entry.valueAt };
}
