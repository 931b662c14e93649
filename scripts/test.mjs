// `npm test`: installs what is missing, builds, runs every test layer, and ends with one line over all of them.
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { supply } from './lib/equipment.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { LAYERS } from './lib/layers/layers.mjs';
import { failedBecause } from './lib/layers/outcome.mjs';
import { inLanes, PROCESSORS, stagesOf } from './lib/layers/side-by-side.mjs';
import { summarize } from './lib/layers/summary.mjs';
import { packageQuietly } from './lib/package-quietly.mjs';
import { say, secondsSince } from './lib/progress.mjs';
import { VSIX } from './lib/root.mjs';
import { VSCODE_RELEASES } from './lib/vscode-releases.mjs';

/** @typedef {import('./lib/layers/layers.mjs').Layer} Layer */
/** @typedef {import('./lib/layers/layers.mjs').LayerContext} LayerContext */

/** A layer that takes longer hangs. In milliseconds. */
const layerLimit = 600_000;

const interrupted = onInterrupt();
const layers = chosenLayers();
const suppliesUnderWay = startSupplies(layers);
await ensureDependencies(interrupted);
const { compiled, bundled } = await build(interrupted);
/** @type {LayerContext} */
const context = {
  compiled,
  output: 'inherit',
  signal: interrupted,
  supply: (release) => suppliesUnderWay[release] ?? supply(VSCODE_RELEASES[release], interrupted),
  vsix: once(() => packageQuietly(VSIX, interrupted)),
};
const beside = Promise.all(layers.filter((layer) => layer.order === 'beside').map((layer) => report(layer)));
const inTurn = await reportInTurn(stagesOf(layers.filter((layer) => layer.order !== 'beside')));
const reports = [...(await beside), ...inTurn];
if (!bundled) reports.unshift({ name: 'build', seconds: '', ...failedBecause('see above') });
process.exit(summarize(reports) === 0 && !interrupted.aborted ? 0 : 1);

function chosenLayers() {
  const { values } = readArguments({
    command: 'npm test',
    does: 'Installs what is missing, builds, and runs every test layer.',
    options: { layer: { type: 'string', value: 'A,B', help: `only these layers, of: ${LAYERS.map((layer) => layer.name).join(', ')}` } },
  });
  if (values.layer === undefined) return LAYERS;
  const names = values.layer.split(',');
  const unknown = names.filter((name) => !LAYERS.some((layer) => layer.name === name));
  if (unknown.length === 0) return LAYERS.filter((layer) => names.includes(layer.name));
  say(`There is no layer ${unknown.join(', ')}. There are: ${LAYERS.map((layer) => layer.name).join(', ')}`);
  process.exit(2);
}

/**
 * Downloads go on while other layers run; one after the other, because both unpack hundreds of megabytes.
 * @param {readonly Layer[]} chosen
 * @returns {Partial<Record<'current' | 'floor', ReturnType<typeof supply>>>}
 */
function startSupplies(chosen) {
  const needed = new Set(chosen.flatMap((layer) => layer.needs ?? []));
  const current = needed.has('current') ? supply(VSCODE_RELEASES.current, interrupted) : undefined;
  const floor = needed.has('floor') ? Promise.resolve(current).then(() => supply(VSCODE_RELEASES.floor, interrupted)) : undefined;
  return { ...(current && { current }), ...(floor && { floor }) };
}

/** @param {readonly Layer[][]} stages */
async function reportInTurn(stages) {
  const reports = [];
  for (const stage of stages) {
    if (interrupted.aborted) break;
    const names = stage.map((layer) => layer.name).join(', ');
    say(`\n── ${names}`);
    reports.push(...(stage.length === 1 ? await Promise.all(stage.map((layer) => report(layer))) : await reportSideBySide(stage)));
  }
  return reports;
}

/**
 * What a layer prints is shown when it is done, so that it stays together.
 * @param {readonly Layer[]} stage
 */
function reportSideBySide(stage) {
  return inLanes(stage, PROCESSORS, async (layer) => {
    const { printed = '', ...outcome } = await report(layer, 'capture');
    say(`\n── ${layer.name}\n${printed.trimEnd()}`);
    return outcome;
  });
}

/**
 * @param {Layer} layer
 * @param {LayerContext['output']} [output]
 */
async function report(layer, output = 'inherit') {
  const started = Date.now();
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(layerLimit)]);
  const outcome = await layer.run({ ...context, output, signal }).catch(breakdown);
  return { name: layer.name, seconds: secondsSince(started), ...outcome };
}

/** @param {unknown} error */
function breakdown(error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return failedBecause(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
function once(work) {
  /** @type {Promise<T> | undefined} */
  let result;
  return () => (result ??= work());
}
