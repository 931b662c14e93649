import { PlatformError } from '../errors/platform-error.js';
import { redact } from '../errors/redact.js';
import type { HttpAnswer } from './http-answer.js';
import { arrayMember, parseJson, textMember } from './json.js';

/** Lists that need more are none that anybody waits for. */
const MAX_PAGES = 200;

/** Reads a list page by page. `read` asks for one page. Throws a PlatformError for an answer that is no list, and one that does not end. */
export async function pagesOf(url: string, read: (url: string) => Promise<HttpAnswer>): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let next: string | undefined = url;
  while (next !== undefined) {
    if (seen.has(next) || seen.size === MAX_PAGES) throw unexpectedPage(next, 'its list does not end.');
    seen.add(next);
    const page = readPage(await read(next), next);
    // Not spread out: an answer may hold more items than a call takes arguments.
    for (const item of page.items) items.push(item);
    next = page.next === undefined ? undefined : nextPageUrl(url, page.next);
  }
  return items;
}

/**
 * The address of the next page. Answers were recorded that name another host (management.azure.com) for the next page of a list of
 * Power Apps, and the host of the API alone (`{organization}.api.crm…`) for lists of Dataverse. No token goes to a host because an answer names it: for the same list, our own host is asked on; all else is refused.
 */
export function nextPageUrl(first: string, link: string): string {
  const base = new URL(first);
  const next = URL.canParse(link, first) ? new URL(link, first) : undefined;
  if (next === undefined) throw unexpectedPage(first, 'it names a next page that is no address.');
  if (next.origin === base.origin) return next.href;
  if (!samePath(base.pathname, next.pathname)) throw unexpectedPage(first, `it names a next page on ${next.host}.`);
  base.search = next.search;
  return base.href;
}

/** Ours may have a path before the service's own. */
function samePath(ours: string, theirs: string): boolean {
  const [shorter, longer] = [ours, theirs].map((path) => path.toLowerCase()).sort((a, b) => a.length - b.length);
  return shorter !== undefined && longer !== undefined && /^\/(?:providers|api\/data)\//.test(shorter) && longer.endsWith(shorter);
}

function readPage(answer: HttpAnswer, url: string): { readonly items: readonly unknown[]; readonly next: string | undefined } {
  const body = parseJson(answer.text);
  if (Array.isArray(body)) return { items: body as readonly unknown[], next: undefined };
  const items = arrayMember(body, 'value');
  if (items === undefined) throw unexpectedPage(url, 'it is not the list that was expected.');
  // The Power Platform API writes its key in lower case.
  return { items, next: textMember(body, 'nextLink') ?? textMember(body, '@odata.nextLink') ?? textMember(body, '@odata.nextlink') };
}

function unexpectedPage(url: string, reason: string): PlatformError {
  return new PlatformError('unexpected-answer', { url: redact(url), data: { host: new URL(url).host, reason } });
}
