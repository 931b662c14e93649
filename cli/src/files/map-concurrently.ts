/** Like `Promise.all(items.map(…))`, with at most `limit` calls under way. Results keep the order of the items. */
export async function mapConcurrently<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<readonly R[]> {
  return mapWith(Array.from({ length: limit }, () => map), items);
}

/** The same with workers that take one item after the other, each when it is done with the last one. */
export async function mapWith<T, R>(workers: readonly ((item: T) => Promise<R>)[], items: readonly T[], onDone: () => void = () => undefined): Promise<readonly R[]> {
  const results: R[] = [];
  // All workers draw from one iterator, so that each item is taken once.
  const queue = items.entries();
  const work = async (map: (item: T) => Promise<R>): Promise<void> => {
    for (const [index, item] of queue) {
      results[index] = await map(item);
      onDone();
    }
  };
  await Promise.all(workers.slice(0, items.length).map(work));
  return results;
}
