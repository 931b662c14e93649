import { faultOf } from '../archive/entry-names.js';

const MAX_LENGTH = 60;

/** Folder names for titles, different from those that are taken and from one another: `Contoso Contacts (EU)` → `contoso-contacts-eu`, a second one → `contoso-contacts-eu-2`. */
export function folderNamesOf(titles: readonly string[], others: readonly string[] = []): readonly string[] {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const base = plainName(title);
    let count = counts.get(base) ?? 1;
    let name = count === 1 ? base : `${base}-${count}`;
    for (; taken.has(name); name = `${base}-${count}`) count++;
    counts.set(base, count);
    taken.add(name);
    return name;
  });
}

function plainName(title: string): string {
  const name = title.normalize('NFC').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, MAX_LENGTH).replaceAll(/^-+|-+$/g, '');
  if (name === '') return 'connector';
  return faultOf(name) === undefined ? name : `connector-${name}`;
}
