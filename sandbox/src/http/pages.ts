import type { HttpContext } from './http-env.js';

/** A list as resource providers answer it. */
export interface Page<Item> {
  readonly value: readonly Item[];
  /** Where the rest is; left out behind the last page. */
  readonly nextLink?: string;
}

/** The part of a list that a request asks for: from `$skiptoken` on, as many as `$top` or `--page-size` says, whichever is less; everything where neither does. */
export function pageOf<Item>(c: HttpContext, items: readonly Item[]): Page<Item> {
  const size = Math.min(wholeNumber(c.req.query('$top')) ?? Infinity, c.get('pageSize'));
  const start = wholeNumber(c.req.query('$skiptoken')) ?? 0;
  if (start + size >= items.length) return { value: items.slice(start) };
  const next = new URL(c.req.url);
  next.searchParams.set('$skiptoken', String(start + size));
  return { value: items.slice(start, start + size), nextLink: next.href };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
