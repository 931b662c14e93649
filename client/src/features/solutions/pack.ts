import * as vscode from 'vscode';
import { archiveNameOf, bumpVersion, isCustomizationPrefix, isUniqueName, packSolution, type PackSettings } from '@connector-workbench/core/solutions';
import { fitIcons, nodeDisk, type PackSources, type PackTree, readPackSources, sha1 } from '@connector-workbench/platform';
import type { Prompts } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { pickTree, writeArchiveFile } from './archives.js';
import type { SolutionsParts } from './solutions-parts.js';
import { refuseErrors, remarks } from './tell-problems.js';

/** The command *Pack Solution*: an unpacked solution, or the folder of a connector, becomes an archive beside it. */
export async function packFolder(parts: SolutionsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Pack solution');
  const folder = await pickTree(parts.prompts, target, title);
  await vscode.workspace.saveAll(false);
  const { sources, problems: notes } = await fitIcons(await readPackSources([folder.fsPath], { cwd: folder.fsPath, disk: nodeDisk }));
  const { tree } = sources;
  const named = tree === undefined ? await askForSolution(parts.prompts, title) : {};
  const managed = await askForKind(parts.prompts, title, tree !== undefined);
  const raised = tree !== undefined && (await askForVersion(parts.prompts, title)) ? raisedVersion(tree) : undefined;
  const packed = packSolution({
    ...(tree === undefined ? {} : { tree: raised === undefined ? tree.files : new Map([...tree.files, [tree.manifest, raised]]) }),
    projects: sources.projects,
    settings: { ...NO_SETTINGS, ...named, managed },
    sha1,
    yaml: await yamlFor(sources),
  });
  refuseErrors([...packed.problems, ...notes], parts);
  const { uniqueName, version } = packed.facts;
  const archive = vscode.Uri.joinPath(folder, '..', archiveNameOf(packed.facts));
  await writeArchiveFile(parts.prompts, archive, packed.archive);
  // Only what is in an archive counts as a version.
  if (raised !== undefined && tree !== undefined) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, tree.manifest), raised);
  await parts.prompts.inform(vscode.l10n.t('{0} {1} is packed: {2}', uniqueName, version, vscode.workspace.asRelativePath(archive)) + remarks(packed.problems));
}

const NO_SETTINGS: PackSettings = { name: undefined, publisher: undefined, prefix: undefined, version: undefined, connectorName: undefined, managed: undefined, minify: false };

function raisedVersion({ files, manifest }: PackTree): Uint8Array {
  return bumpVersion(files.get(manifest) ?? new Uint8Array(), 'revision').bytes;
}

async function askForSolution(prompts: Prompts, title: string): Promise<Partial<PackSettings>> {
  const name = await prompts.input({ title, prompt: vscode.l10n.t('The unique name of the new solution'), validate: (value) => (isUniqueName(value) ? undefined : vscode.l10n.t('Use letters, digits and underscores, and no digit first.')) });
  const publisher = await prompts.input({ title, prompt: vscode.l10n.t('The unique name of its publisher, as the environment has it'), validate: (value) => (isUniqueName(value) ? undefined : vscode.l10n.t('Use letters, digits and underscores, and no digit first.')) });
  const prefix = await prompts.input({ title, prompt: vscode.l10n.t('The prefix of that publisher'), validate: (value) => (isCustomizationPrefix(value) ? undefined : vscode.l10n.t('Use 2 to 8 letters and digits, a letter first, and not mscrm.')) });
  return { name, publisher, prefix };
}

async function askForKind(prompts: Prompts, title: string, isKnown: boolean): Promise<boolean | undefined> {
  return await prompts.pick<boolean | undefined>({
    title,
    placeholder: vscode.l10n.t('Managed or unmanaged?'),
    items: [
      ...(isKnown ? [{ label: vscode.l10n.t('As It Is'), description: vscode.l10n.t('the kind that it was exported as'), value: undefined }] : []),
      { label: vscode.l10n.t('Unmanaged'), description: vscode.l10n.t('can be edited where it is imported'), value: false },
      { label: vscode.l10n.t('Managed'), description: vscode.l10n.t('for environments where nobody edits it'), value: true },
    ],
  });
}

async function askForVersion(prompts: Prompts, title: string): Promise<boolean> {
  return await prompts.pick({
    title,
    placeholder: vscode.l10n.t('Which version?'),
    items: [
      { label: vscode.l10n.t('Next Version'), description: vscode.l10n.t('raises the last number in solution.xml'), value: true },
      { label: vscode.l10n.t('Same Version'), value: false },
    ],
  });
}

async function yamlFor({ needsYaml }: PackSources) {
  return needsYaml ? (await import('@connector-workbench/core/yaml')).yamlSupport : undefined;
}

