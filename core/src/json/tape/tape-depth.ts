import { type JsonTape, NO_ROW, type Row } from './json-tape.js';

/** How many containers are around a row. */
export function levelOf(tape: JsonTape, row: Row): number {
  let level = 0;
  for (let each = tape.parents[row] ?? NO_ROW; each !== NO_ROW; each = tape.parents[each] ?? NO_ROW) level++;
  return level;
}

/** How many levels a tape has. */
export function depthOf(tape: JsonTape): number {
  const levels = new Int32Array(tape.count);
  let depth = 0;
  for (let row = 0; row < tape.count; row++) {
    const parent = tape.parents[row] ?? NO_ROW;
    levels[row] = parent === NO_ROW ? 1 : (levels[parent] ?? 0) + 1;
    depth = Math.max(depth, levels[row] ?? 0);
  }
  return depth;
}
