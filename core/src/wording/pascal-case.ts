/** An operationId in the form of Microsoft's connectors: `get_contact-by id_v2` → `GetContactById_V2`. Only letters, digits, and the suffix of a revision. */
export function pascalCase(id: string): string {
  const revision = /_[vV](\d+)$/.exec(id);
  const stem = revision === null ? id : id.slice(0, revision.index);
  const words = stem.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return revision === null || joined === '' ? joined : `${joined}_V${revision[1] ?? ''}`;
}
