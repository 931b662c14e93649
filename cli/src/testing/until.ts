/** How long something may take that happens in milliseconds on a quiet machine. */
const LIMIT_MS = 20_000;

/** Polls until a condition holds. Rejects, saying what it waited for, where it does not in time. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}
