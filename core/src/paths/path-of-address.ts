/** A scheme, and the host up to its path. */
const HOST = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** The path of a whole address, such as `/v2/contacts` of `https://api.contoso.example/v2/contacts`; of what is no address, all of it with one slash before it. */
export function pathOfAddress(text: string): string {
  return `/${text.trim().replace(HOST, '').replace(/^\/+/, '')}`;
}
