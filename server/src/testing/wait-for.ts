/** Polls until the probe answers something but undefined or false. Rejects, saying what it waited for, after five seconds, or as many milliseconds as are named. */
export async function waitFor<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>, patience = 5000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const result = await probe();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 2); });
  }
}
