/** A name for a folder made of an id that a service gave: none leads out of the folder that it is put into. */
export function safeFolderName(id: string): string {
  return id.replaceAll(/[^\w.-]/g, (character) => `%${character.codePointAt(0)?.toString(16) ?? ''}`).replace(/^\.+$/, '_');
}
