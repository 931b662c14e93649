const MAX_LENGTH = 80;

/**
 * A name for a resource, from a title: `Contoso Contacts (EU)` → `contoso-contacts-eu`. Azure's page of naming rules says nothing of
 * customApis; letters, digits and hyphens, as many as most resources may have, are safe.
 */
export function resourceNameOf(title: string): string {
  const ascii = title.normalize('NFKD').replaceAll(/\p{Mark}/gu, '').toLowerCase();
  const name = ascii.replaceAll(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH).replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'custom-connector' : name;
}

/** What is wrong with a name for a resource, as a whole sentence; undefined where nothing is. Recorded names have letters, digits and hyphens. */
export function resourceNameFault(name: string): string | undefined {
  if (name === '' || name.length > MAX_LENGTH) return `The name of a resource has 1 to ${MAX_LENGTH} characters.`;
  if (!/^[\w.()-]+$/.test(name)) return `The name "${name}" has other characters than letters, digits, hyphens, underscores, full stops and parentheses. Choose another one.`;
  return name.endsWith('.') ? `The name "${name}" ends in a full stop. Choose another one.` : undefined;
}
