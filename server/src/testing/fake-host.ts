import { createHash } from 'node:crypto';
import { isSearchedFolder, type Uri, type YamlSupport } from '@connector-workbench/core';
import type { CancellationToken } from 'vscode-languageserver';
import { type FileAccess, FileAccessError, type FileAccessFailure, type FileListing, type ListLimits, type ServerHost } from '../common/host/server-host.js';
import { foldersBetween, isInside } from '../common/host/uri.js';
import { mayBelongToProject } from '../common/projects/project-file-names.js';
import { throwIfCancelled } from '../common/requests/cancellation.js';
import type { AskSecondOpinion, SecondOpinion } from '../common/second-opinion/second-opinion.js';
import { FakeTimers } from './fake-timers.js';

/** Files in memory, which can be made to fail; it counts what is asked of it. */
export class FakeFiles implements FileAccess {
  readonly #files = new Map<Uri, Uint8Array>();
  readonly #failures = new Map<Uri, FileAccessFailure>();
  readonly reads: Uri[] = [];
  lists = 0;

  constructor(files: Readonly<Record<Uri, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.write(uri, content);
  }

  write(uri: Uri, content: string | Uint8Array): void {
    this.#failures.delete(uri);
    this.#files.set(uri, typeof content === 'string' ? Buffer.from(content) : content);
  }

  remove(uri: Uri): void {
    this.#files.delete(uri);
  }

  /** Reading this file fails from now on, until it is written. */
  fail(uri: Uri, failure: FileAccessFailure): void {
    this.#failures.set(uri, failure);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    this.reads.push(uri);
    await Promise.resolve();
    const failure = this.#failures.get(uri) ?? 'not-found';
    const bytes = this.#failures.has(uri) ? undefined : this.#files.get(uri);
    if (bytes === undefined) throw new FileAccessError(failure, failure);
    return bytes;
  }

  async stamp(uri: Uri): Promise<string | undefined> {
    await Promise.resolve();
    const bytes = this.#files.get(uri);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('base64');
  }

  async list(folder: Uri, limits: ListLimits, token: CancellationToken): Promise<FileListing> {
    this.lists++;
    await Promise.resolve();
    throwIfCancelled(token);
    const inside = [...this.#files.keys()].filter((uri) => isInside(folder, uri) && mayBelongToProject(uri)).filter((uri) => {
      const between = foldersBetween(folder, uri);
      return between.length <= limits.maxDepth && between.every(isSearchedFolder);
    });
    return { files: inside.slice(0, limits.maxFiles), truncated: inside.length > limits.maxFiles };
  }
}

/** A host without a machine. */
export class FakeHost implements ServerHost {
  readonly files: FakeFiles;
  readonly timers = new FakeTimers();
  yamlLoads = 0;
  /** What the other validator says; it is told what was asked in `askedOpinions`. */
  opinion: SecondOpinion | undefined;
  readonly askedOpinions: unknown[] = [];

  constructor(files: Readonly<Record<Uri, string | Uint8Array>> = {}) {
    this.files = new FakeFiles(files);
  }

  sha256(text: string): string {
    return createHash('sha256').update(text).digest('base64');
  }

  readonly askSecondOpinion: AskSecondOpinion = (definition) => {
    this.askedOpinions.push(definition);
    return Promise.resolve(this.opinion);
  };

  async loadYaml(): Promise<YamlSupport> {
    this.yamlLoads++;
    return (await import('@connector-workbench/core/yaml')).yamlSupport;
  }
}
