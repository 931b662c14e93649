import { faultOf } from '../archive/entry-names.js';

const MAX_LENGTH = 60;

/** Folder names for titles, all different: `Contoso Contacts (EU)` → `contoso-contacts-eu`, a second one → `contoso-contacts-eu-2`. */
export function folderNamesOf(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = plainName(title);
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    return name;
  });
}

function plainName(title: string): string {
  const name = title.normalize('NFC').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, MAX_LENGTH).replaceAll(/^-+|-+$/g, '');
  if (name === '') return 'connector';
  return faultOf(name) === undefined ? name : `connector-${name}`;
}
