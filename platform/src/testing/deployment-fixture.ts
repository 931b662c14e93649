import { detectProjects } from '@connector-workbench/core';
import type { DeploymentMemory } from '../deployment/deployment-memory.js';
import type { DeploymentRequest } from '../deployment/deployment-request.js';
import { projectMemory } from '../deployment/project-memory.js';
import type { DeploymentStep } from '../deployment/progress.js';
import { readLocalConnector } from '../deployment/read-local-connector.js';
import { FakeClock } from './fake-clock.js';
import { FakeConnectors } from './fake-connectors.js';
import { MemoryFileSystem } from './memory-file-system.js';

export const FOLDER = 'file:///w/contacts';
export const DEVELOPMENT = { id: 'dev', displayName: 'Development' };

/** The text of a definition; `summary` is what tests change. */
export function definitionText(summary = 'List contacts', title = 'Contacts'): string {
  const get = { operationId: 'ListContacts', summary, responses: { 200: { description: 'OK' } } };
  return JSON.stringify({ swagger: '2.0', info: { title, description: 'All contacts.', version: '1.0' }, host: 'api.contoso.example', paths: { '/contacts': { get } } }, undefined, 2);
}

/** A folder with a connector, and a service that is a map. */
export interface DeploymentFixture {
  readonly fileSystem: MemoryFileSystem;
  readonly connectors: FakeConnectors;
  readonly memory: DeploymentMemory;
  readonly clock: FakeClock;
  readonly steps: DeploymentStep[];
  /** The request of a deployment of what is in the folder now. */
  request(extra?: Partial<DeploymentRequest>): Promise<DeploymentRequest>;
  write(name: string, text: string): void;
}

export function deploymentFixture(files: Readonly<Record<string, string>> = {}): DeploymentFixture {
  const all = { 'apiDefinition.swagger.json': definitionText(), 'apiProperties.json': '{"properties":{"connectionParameters":{},"iconBrandColor":"#007ee5"}}', ...files };
  const fileSystem = new MemoryFileSystem(Object.fromEntries(Object.entries(all).map(([name, text]) => [`${FOLDER}/${name}`, text])));
  const connectors = new FakeConnectors();
  const memory = projectMemory(fileSystem, FOLDER);
  const clock = new FakeClock();
  const steps: DeploymentStep[] = [];
  const local = async (): Promise<DeploymentRequest['local']> => {
    const [project] = detectProjects([...fileSystem.files.keys()], () => undefined);
    if (project === undefined) throw new Error('There is no project.');
    return await readLocalConnector(fileSystem, project);
  };
  return {
    fileSystem, connectors, memory, clock, steps,
    write: (name, text) => { fileSystem.files.set(`${FOLDER}/${name}`, new TextEncoder().encode(text)); },
    request: async (extra = {}) => ({ connectors, cloudId: 'sandbox', environment: DEVELOPMENT, local: await local(), memory, clock, progress: (step) => steps.push(step), ...extra }),
  };
}
