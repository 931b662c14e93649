import type { NeededSecret } from '@connector-workbench/platform';
import { printable } from '../io/printable.js';

/** So many names still say at a glance whose secret it is. */
const NAMED = 3;

/** What is printed before somebody types the secret. */
export function secretQuestion({ clientIds, titles }: NeededSecret): string {
  const named = titles.slice(0, NAMED).map((title) => `"${printable(title)}"`).join(', ');
  const more = titles.length - NAMED;
  return `Client secret of the app registration ${printable(clientIds.join(', '))}, which ${named}${more > 0 ? ` and ${more} more` : ''} ${titles.length === 1 ? 'signs' : 'sign'} in with: `;
}
