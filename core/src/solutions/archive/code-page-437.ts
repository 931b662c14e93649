/** The characters of the bytes from 0x80 on. */
const UPPER_HALF = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The text of a name in the code page of the first PCs, which names in archives are in where nothing says otherwise (APPNOTE, appendix D).
 * Windows packs names in the code page of its language; those of Western Europe have the same letters at the same bytes.
 */
export function codePage437(bytes: Uint8Array): string {
  return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : UPPER_HALF[byte - 0x80])).join('');
}
