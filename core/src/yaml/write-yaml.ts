import { stringify } from 'yaml';

/** A JSON value as the text of a whole file. Texts of several lines are blocks, and words that YAML 1.1 would not read as text (`no`, `on`) are quoted. */
export function writeYaml(value: unknown): string {
  return stringify(value, { version: '1.2', schema: 'core', compat: 'yaml-1.1', lineWidth: 0, indent: 2, aliasDuplicateObjects: false });
}
