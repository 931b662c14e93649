/** Blocks of one blob (documented under "Put Block List" of Azure Storage). */
const MAX_BLOCKS = 50_000;
const ENTRY = /<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g;

/** Whether a text can be the id of a block: at most 64 bytes, in Base64 (documented under "Put Block" of Azure Storage). */
export function isBlockId(text: string): boolean {
  return text !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0 && Buffer.from(text, 'base64').byteLength <= 64;
}

/**
 * The ids that the body of Put Block List names, in their order; undefined where it is none. The document is flat: a root `BlockList` with an
 * element per block, whose names say where the block is to be looked for. A container for uploads lives too short for that to matter.
 */
export function readBlockList(xml: string): readonly string[] | undefined {
  const content = /^\s*(?:<\?xml[^>]*\?>)?\s*<BlockList>([\s\S]*)<\/BlockList>\s*$/.exec(xml.replace(/^\uFEFF/, ''))?.[1];
  if (content?.replace(ENTRY, '').trim() !== '') return undefined;
  const ids = [...content.matchAll(ENTRY)].map(([, , id = '']) => id.trim());
  return ids.length <= MAX_BLOCKS && ids.every(isBlockId) ? ids : undefined;
}
