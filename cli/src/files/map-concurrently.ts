/** Like `Promise.all(items.map(…))`, with at most `limit` calls under way. Results keep the order of the items. */
export async function mapConcurrently<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  // All workers draw from one iterator, so that each item is taken once.
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
