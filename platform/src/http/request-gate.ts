/** Lets a request pass when it is its turn. */
export type RequestGate = <T>(request: () => Promise<T>) => Promise<T>;

/** A gate that several clients share: at most `limit` of their requests, answers included, are under way at any time. */
export function createRequestGate(limit: number): RequestGate {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, limit);
  const enter = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => { waiting.push(resolve); });
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  };
  return async (request) => {
    await enter();
    try {
      return await request();
    } finally {
      leave();
    }
  };
}
