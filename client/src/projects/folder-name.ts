const LONGEST = 60;

/** A folder name made from a title: lower case, with hyphens, and nothing that any file system objects to. `Contoso Contacts (v2)` → `contoso-contacts-v2`. */
export function folderNameFor(title: string, fallback: string): string {
  const name = readable(title);
  return name === '' ? readable(fallback) || 'connector' : name;
}

function readable(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(plain).slice(0, LONGEST).join('').replaceAll(/^-+|-+$/g, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(short) ? `${short}-connector` : short;
}
