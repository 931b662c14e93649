import { isVerb } from '../../wording/verbs.js';

/** `Get a contact` → `Gets a contact.` Where it starts with no verb, the description says what is called. */
export function describeAction(summary: string, method: string, path: string): string {
  const [first = '', ...rest] = summary.split(' ');
  if (!isVerb(first.toLowerCase()) || rest.length === 0) return `Calls ${method.toUpperCase()} ${path} of the service.`;
  return `${thirdPerson(first)} ${rest.join(' ')}.`;
}

function thirdPerson(verb: string): string {
  if (/(s|x|z|ch|sh)$/i.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/i.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
