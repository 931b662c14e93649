import { documentAt, type FeaturePlace, type Refactoring, REFACTORING_KINDS, type RefactoringChange, refactoringsAt, type Uri } from '@connector-workbench/core';
import { type CancellationToken, type CodeAction, type CodeActionParams, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type CodeActionSource, wantsKind } from '../code-actions/code-action-source.js';
import { toWorkspaceEdit, type WorkspaceEditOptions } from '../code-actions/workspace-edits.js';
import { canonicalUri } from '../host/uri.js';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';

/** Travels with an offer, so that it is found again when it is chosen. */
interface RefactoringData {
  readonly what: 'refactoring';
  readonly uri: Uri;
  readonly version: number | null;
  readonly projectId: string;
  readonly offset: number;
  readonly id: string;
}

export interface RefactoringActionsOptions extends WorkspaceEditOptions {
  readonly services: FeatureServices;
  readonly features: ClientFeatures;
}

/** The rearrangements of a definition that core knows, as code actions. */
export class RefactoringActions implements CodeActionSource {
  readonly kinds = REFACTORING_KINDS;
  readonly #options: RefactoringActionsOptions;

  constructor(options: RefactoringActionsOptions) {
    this.#options = options;
  }

  async offer(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const { services, features } = this.#options;
    const [place] = await services.places({ textDocument: params.textDocument, position: params.range.start }, token);
    if (place === undefined) return [];
    const offered = refactoringsAt(place).filter((refactoring) => wantsKind(params, refactoring.kind) && (refactoring.disabled === undefined || features.disabledCodeActions));
    const actions = offered.filter(({ createsFile, removesFile }) => (createsFile === undefined || features.createsFiles) && (removesFile === undefined || features.removesFiles)).map((refactoring) => toCodeAction(place, refactoring));
    return features.lazyCodeActionEdits ? actions : Promise.all(actions.map(async (action) => (await this.resolve(action, token)) ?? action));
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction | undefined> {
    const data = readData(action.data);
    if (data === undefined || action.disabled !== undefined) return undefined;
    const places = await this.#options.services.places({ textDocument: { uri: data.uri }, position: { line: 0, character: 0 } }, token);
    const place = places.find(({ project }) => project.files.id === data.projectId);
    if (place === undefined || (place.document.version ?? null) !== data.version) throw outdated();
    const refactoring = refactoringsAt({ ...place, offset: data.offset }).find(({ id }) => id === data.id);
    if (refactoring === undefined || refactoring.disabled !== undefined) throw outdated();
    return { ...action, edit: this.#toEdit(place, await this.#changeOf(refactoring)) };
  }

  async #changeOf(refactoring: Exclude<Refactoring, { disabled: string }>): Promise<RefactoringChange> {
    return refactoring.needsYaml === true ? refactoring.apply(await this.#options.services.yaml.get()) : refactoring.apply();
  }

  #toEdit({ project }: FeaturePlace, { edits, ...files }: RefactoringChange): WorkspaceEdit {
    const changes = edits.flatMap(({ uri, edits: list }) => {
      const document = documentAt(project, uri);
      return document === undefined ? [] : [{ document, edits: list }];
    });
    return toWorkspaceEdit(changes, this.#options, files);
  }
}

function toCodeAction({ document, project, offset }: FeaturePlace, { id, kind, title, disabled }: Refactoring): CodeAction {
  const data: RefactoringData = { what: 'refactoring', uri: document.uri, version: document.version ?? null, projectId: project.files.id, offset, id };
  return { title, kind, data, ...(disabled === undefined ? {} : { disabled: { reason: disabled } }) };
}

function readData(value: unknown): RefactoringData | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { what, uri, version, projectId, offset, id }: Partial<Record<string, unknown>> = { ...value };
  if (what !== 'refactoring' || typeof uri !== 'string' || typeof projectId !== 'string' || typeof offset !== 'number' || typeof id !== 'string') return undefined;
  return typeof version === 'number' || version === null ? { what, uri: canonicalUri(uri), version, projectId, offset, id } : undefined;
}

function outdated(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The file has changed since this was offered. Ask for the refactorings again.');
}
