import { type ConnectorProject, fileNameOf } from '@connector-workbench/core';
import { type FileMap, openSolution, packSolution, readArchive, SolutionError, type SolutionConnector, solutionConnectors, type SolutionFacts, solutionFacts } from '@connector-workbench/core/solutions';
import type { LocalConnector } from '../deployment/local-connector.js';
import { localConnectorOf, projectInEnvironment } from '../deployment/project-in-environment.js';
import { PlatformError } from '../errors/platform-error.js';
import { yamlFor } from '../files/load-yaml.js';
import { exportSolution } from '../solutions/export-solution.js';
import { fitIcons } from '../solutions/icons/fit-icons.js';
import type { PromotedConnector } from './promoted-connector.js';
import type { PromotionRequest, PromotionServices } from './promotion-request.js';
import { sha1 } from './sha1.js';

/** A connector as it travels in a solution. */
export interface TravellingConnector {
  readonly connector: PromotedConnector;
  readonly local: LocalConnector;
  readonly packed: SolutionConnector;
}

export interface TravellingSolution {
  /** The archive, as the version of the solution that it is to be. */
  archiveAs(version: string): Uint8Array;
  readonly facts: SolutionFacts;
  readonly connectors: readonly TravellingConnector[];
  /** What is to be known about the archive. */
  readonly notes: readonly string[];
}

interface InStage {
  readonly connector: PromotedConnector;
  readonly project: ConnectorProject;
  readonly local: LocalConnector;
}

/**
 * The solution of the connectors, from their files with the overlay applied. Throws a PlatformError (`not-promotable`) where they make none
 * that an environment would take.
 */
export async function packForStage(connectors: readonly PromotedConnector[], request: PromotionRequest): Promise<TravellingSolution> {
  const { config } = request.to;
  const stage = config?.route.solution;
  if (stage?.prefix === undefined) throw refused('The chain names no solution with a prefix that the connectors could travel in.');
  const inStage = await Promise.all(connectors.map(async (connector): Promise<InStage> => {
    const project = await projectInEnvironment(connector.project, config);
    return { connector, project, local: await localConnectorOf(project, request.fileSystem, request.signal) };
  }));
  const asOnDisk = inStage.map(({ connector, project, local }) => ({ shown: connector.name, files: filesForSolution(project, local), variables: connector.variables ?? new Map<string, Uint8Array>() }));
  const { sources: { projects }, problems: iconNotes } = await fitIcons({ tree: undefined, projects: asOnDisk, needsYaml: false });
  const yaml = await yamlFor(inStage.flatMap(({ project }) => project.documents));
  const { name, prefix, publisher, isManaged } = stage;
  const pack = (version: string) => explained(() => packSolution({ projects, settings: { name, prefix, publisher, managed: isManaged, version, minify: false }, sha1, yaml }));
  const packed = pack('1.0.0.0');
  const errors = packed.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw refused(errors.map(({ message }) => message).join(' '));
  const known = solutionConnectors(openSolution(packed.entries));
  const travelling = inStage.flatMap(({ connector, local }, index) => {
    const found = known[index];
    return found === undefined ? [] : [{ connector, local, packed: found }];
  });
  return { archiveAs: (version) => pack(version).archive, facts: packed.facts, connectors: travelling, notes: [...iconNotes, ...packed.problems].map(({ connector, message }) => (connector === undefined ? message : `${connector}: ${message}`)) };
}

/** The solution as the environment before exports it. Throws a PlatformError (`not-promotable`) where a connector is not in it. */
export async function exportFromSource(connectors: readonly PromotedConnector[], request: PromotionRequest, { services }: PromotionServices): Promise<TravellingSolution> {
  const stage = request.to.config?.route.solution;
  const source = request.from?.environment;
  if (stage === undefined || source === undefined) throw refused('There is no environment before this one that the solution could come from.');
  const archive = await exportSolution({
    dataverse: services.dataverse(source), solution: stage.name, isManaged: stage.isManaged, clock: request.clock,
    progress: (step) => { request.progress?.(stage.name, step); }, ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  const solution = explained(() => openSolution(readArchive(archive)));
  const facts = explained(() => solutionFacts(solution));
  const known = solutionConnectors(solution);
  const travelling = await Promise.all(connectors.map(async (connector): Promise<TravellingConnector> => {
    const local = await localConnectorOf(connector.project, request.fileSystem, request.signal);
    const packed = known.find(({ displayName, name }) => displayName === local.title || name === connector.project.files.name);
    if (packed === undefined) throw refused(`"${local.title}" is not part of the solution ${stage.name} in ${source.displayName}. Add it there, or pack the solution from the files with "source": "files".`);
    return { connector, local, packed };
  }));
  return { archiveAs: () => archive, facts, connectors: travelling, notes: [] };
}

/** The files of a connector under their names, as they are in the stage. */
export function filesForSolution(project: ConnectorProject, local: LocalConnector): FileMap {
  const encoder = new TextEncoder();
  const texts = project.documents.filter(({ kind }) => kind !== 'config').map((document) => [fileNameOf(document.uri), encoder.encode(document.text)] as const);
  const { icon } = project.files;
  return new Map([...texts, ...(icon === undefined || local.files.icon === undefined ? [] : [[fileNameOf(icon), local.files.icon.bytes] as const])]);
}

function explained<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof SolutionError) throw new PlatformError('not-promotable', { data: { reason: error.message }, cause: error });
    throw error;
  }
}

function refused(reason: string): PlatformError {
  return new PlatformError('not-promotable', { data: { reason } });
}
