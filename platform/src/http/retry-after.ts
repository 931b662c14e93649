interface HeaderReader {
  get(name: string): string | undefined;
}

/** How long a service asks to be left alone, in milliseconds: its `…retry-after-ms` headers, or Retry-After as seconds or as a date. */
export function retryAfterOf(headers: HeaderReader, now: number): number | undefined {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const milliseconds = numberOf(headers.get(name));
    if (milliseconds !== undefined) return milliseconds;
  }
  const text = headers.get('retry-after');
  const seconds = numberOf(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
