import { compareConnectors, documentOf, type ConnectorChange, type ConnectorProject, type DocumentKind, type Uri } from '@connector-workbench/core';
import type { ConnectorFiles, FileKind } from '../deployment/connector-files.js';
import type { DeploymentPlan } from '../deployment/plan-deployment.js';
import { propertiesFileText, withoutFilledIn } from '../deployment/properties-file.js';
import { isJsonObject, objectMember } from '../http/json.js';
import { snapshotOfFiles } from './snapshot-of-files.js';

/** What an update would change, in detail. */
export interface PlannedChanges {
  /** What is in the environment, without what an update leaves as it is. */
  readonly before: ConnectorProject;
  readonly changes: readonly ConnectorChange[];
}

/** Compares what is in the environment with the local files that the plan was made of. Undefined where the service has no original definition to compare with. */
export function compareWithPlan(plan: DeploymentPlan, local: ConnectorProject, folder: Uri): PlannedChanges | undefined {
  const before = snapshotOfPlan(plan, local, folder);
  return before === undefined ? undefined : { before, changes: compareConnectors(before, local) };
}

/**
 * What is in the environment, as if its files were in `folder`. Files on which the plan has no effect are taken for equal to the local ones: the service
 * writes some things its own way, and the plan knows which. Undefined where the service has no original definition.
 */
export function snapshotOfPlan(plan: DeploymentPlan, local: ConnectorProject, folder: Uri): ConnectorProject | undefined {
  if (plan.previous === undefined) return undefined;
  return withoutUntouched(snapshotOfFiles(asIfDownloadedHere(plan.previous, local), folder), local, plan);
}

/** The download, but with what the service never gives back, and without what it fills in or keeps where the local files say nothing. */
function asIfDownloadedHere(files: ConnectorFiles, local: ConnectorProject): ConnectorFiles {
  const own = documentOf(local, 'properties')?.value;
  const { icon, ...others } = files;
  const kept = local.icon === undefined || icon === undefined ? others : { ...others, icon };
  if (!isJsonObject(own)) return kept;
  const properties = objectMember(withoutFilledIn(files.properties.bytes, own), 'properties') ?? {};
  return { ...kept, properties: { ...files.properties, bytes: new TextEncoder().encode(propertiesFileText(properties, own)) } };
}

const KINDS = { definition: 'definition', properties: 'properties', script: 'script' } as const satisfies Readonly<Partial<Record<FileKind, DocumentKind>>>;

function withoutUntouched(before: ConnectorProject, local: ConnectorProject, plan: DeploymentPlan): ConnectorProject {
  const untouched = new Set(plan.files.filter(({ effect }) => effect === 'none' || effect === 'keep').map(({ kind }) => kind));
  const taken = (kind: DocumentKind): boolean => [...untouched].some((each) => each !== 'icon' && KINDS[each] === kind);
  const same = local.documents.filter(({ kind }) => taken(kind));
  const parts = local.files.documents.filter(({ kind }) => taken(kind));
  const { icon: iconThere, ...rest } = before;
  const icon = untouched.has('icon') ? local.icon : iconThere;
  return {
    ...rest,
    files: { ...before.files, documents: [...parts, ...before.files.documents.filter(({ kind }) => !taken(kind))] },
    documents: [...same, ...before.documents.filter(({ kind }) => !taken(kind))],
    ...(icon === undefined ? {} : { icon }),
  };
}
