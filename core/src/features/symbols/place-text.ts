import { HTTP_METHODS } from '../../index/connector-index.js';
import type { Location } from '../../lint/location.js';

const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['definitions', 'the definition'],
  ['parameters', 'the shared parameter'],
  ['responses', 'the shared response'],
  ['securityDefinitions', 'the security scheme'],
]);

/** What people call the place around a node: `GET /contacts`, `the definition "Contact"`. Empty where nothing says more than the file. */
export function placeText(at: Location): string {
  const steps: Location[] = [];
  for (let each = at; each.parent !== undefined; each = each.parent) steps.unshift(each);
  const [section, name, member] = steps.map(({ segment }) => String(segment));
  if (section === undefined || name === undefined) return '';
  if (section === 'paths') return HTTP_METHODS.some((method) => method === member) ? `${(member ?? '').toUpperCase()} ${name}` : `the path ${name}`;
  const kind = SECTIONS.get(section);
  return kind === undefined ? '' : `${kind} "${name}"`;
}
