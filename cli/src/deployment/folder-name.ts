/** A folder name for a title: `Contoso Contacts (EU)` → `contoso-contacts-eu`. Letters of all languages stay; `connector` where none is left. */
export function folderNameOf(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'connector' : name;
}
