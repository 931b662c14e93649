// Which layers run at the same time, and how many of them.
import { availableParallelism } from 'node:os';

/** How many things that keep a processor busy run at a time. */
export const PROCESSORS = Math.max(1, Math.min(4, availableParallelism()));

/**
 * Layers that may run side by side and are neighbours make one stage; every other one is a stage of its own.
 * @template {{ order: string }} Layer
 * @param {readonly Layer[]} layers
 * @returns {Layer[][]}
 */
export function stagesOf(layers) {
  /** @type {Layer[][]} */
  const stages = [];
  for (const layer of layers) {
    const last = stages.at(-1);
    if (layer.order === 'side by side' && last?.[0]?.order === 'side by side') last.push(layer);
    else stages.push([layer]);
  }
  return stages;
}

/**
 * Does the work for each item, so many at a time, in their order; the results are in that order, too.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} count
 * @param {(item: Item) => Promise<Result>} work
 * @returns {Promise<Result[]>}
 */
export async function inLanes(items, count, work) {
  /** @type {Result[]} */
  const results = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: count }, lane));
  return results;
}
