import { setMaxListeners } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestGate, type Environment, isProduction, nodeFileSystem, type Platform } from '@connector-workbench/platform';
import { findLocalProjects } from '../deployment/find-local-project.js';
import { configOf, type LoadedProject, loadProject } from '../deployment/project-in-environment.js';
import { findAmong } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import { mapConcurrently } from '../files/map-concurrently.js';
import type { CommandIo } from '../io/command-io.js';
import { openSharedServices, type OwnManner } from '../services/open-services.js';
import { tellingRefusals } from '../services/run-service-command.js';
import { type Promotion, promoteOne } from './promote-one.js';
import type { PromoteArguments } from './promote-arguments.js';
import { reportPromotion } from './report-promotion.js';
import { type PromotionRoute, routeOf } from './promotion-route.js';

const LARGEST_CONCURRENCY = 32;
const LISTENERS_PER_REQUEST = 8;

/** `connector promote`: brings connectors from one environment of the chain to the next. */
export function promoteCommand(paths: readonly string[], args: PromoteArguments, io: CommandIo): Promise<ExitCode> {
  return tellingRefusals(io, async () => {
    const concurrency = readConcurrency(args.concurrency);
    const found = await findLocalProjects(paths.length === 0 ? ['.'] : paths, io);
    const projects = await Promise.all(found.map((project) => loadProject(project, io)));
    const route = routeOf(projects, args);
    const open = await openSharedServices(args, io);
    const gate = createRequestGate(concurrency);
    const { from, to } = await placesOf(route, open({ gate }), io);
    if (args.plan !== true) assertMeant(to, projects, args);
    if (args.state !== undefined && args.plan !== true) await nodeFileSystem.createFolder(pathToFileURL(path.resolve(io.cwd, args.state)).href);
    // Every request under way listens for the end, several times.
    setMaxListeners(LISTENERS_PER_REQUEST * concurrency, io.stop);
    const started = io.now();
    const outcomes = await mapConcurrently(projects, concurrency, (loaded) => promoteOne({ loaded, from, to, ...countingServices(open, gate) }, args, io));
    return reportPromotion({ from, to, outcomes, durationMs: Math.round(io.now() - started) }, args.json === true, io);
  });
}

function readConcurrency(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= LARGEST_CONCURRENCY) return count;
  throw new UsageError(`--concurrency ${text}: It is a whole number from 1 to ${LARGEST_CONCURRENCY}.`);
}

async function placesOf({ from, to }: PromotionRoute, { environments }: Platform, io: CommandIo): Promise<Pick<Promotion, 'from' | 'to'>> {
  const list = await environments.list(io.stop);
  const places = { from: from === undefined ? undefined : findAmong(list, from), to: findAmong(list, to) };
  if (places.from?.id === places.to.id) throw new UsageError(`"${places.to.displayName}" is where it comes from and where it should go.`);
  return places;
}

/** Each connector has a client of its own, which counts. */
function countingServices(open: (manner: OwnManner) => Platform, gate: OwnManner['gate']): Pick<Promotion, 'services' | 'requests'> {
  let count = 0;
  return { services: open({ ...(gate === undefined ? {} : { gate }), log: () => { count++; } }), requests: () => count };
}

/** Many connectors change at once, so that a mere yes is not enough. */
function assertMeant(to: Environment, projects: readonly LoadedProject[], { yes }: PromoteArguments): void {
  if (!isProduction(to)) return;
  const names = [to.displayName, to.id, ...projects.flatMap(({ environments }) => configOf(to, environments)?.name ?? [])];
  if (yes !== undefined && names.some((name) => name.toLowerCase() === yes.toLowerCase())) return;
  throw new UsageError(`${to.displayName} is a production environment. Add --yes "${to.displayName}" if you mean it.`);
}
