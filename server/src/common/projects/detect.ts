import { detectProjectsInSteps, type ProjectFiles, type Uri } from '@connector-workbench/core';
import type { CancellationToken } from 'vscode-languageserver';
import type { Timers } from '../host/server-host.js';
import { runInSlices } from '../host/slices.js';
import { throwIfCancelled } from '../requests/cancellation.js';

export interface Detection {
  readonly projects: readonly ProjectFiles[];
  /** The files whose content decided, beside their name: when one of them changes, the detection is due again. */
  readonly peeked: ReadonlySet<Uri>;
}

/**
 * Core's detection is a pure function which may want to look into some files. Reading is asynchronous here, so it runs with
 * what is known, the files it missed are read, and it runs again until it misses nothing. Whoever asks for something else meanwhile has an answer.
 */
export async function detect(files: readonly Uri[], readText: (uri: Uri) => Promise<string | undefined>, timers: Timers, token: CancellationToken): Promise<Detection> {
  const texts = new Map<Uri, string | undefined>();
  for (;;) {
    const missing = new Set<Uri>();
    const steps = detectProjectsInSteps(files, (uri) => {
      if (!texts.has(uri)) missing.add(uri);
      return texts.get(uri);
    });
    const projects = await runInSlices(steps, timers, () => { throwIfCancelled(token); });
    if (missing.size === 0) return { projects, peeked: new Set(texts.keys()) };
    // One after the other: many files at once would hold all their texts in memory, for a look at their first lines.
    for (const uri of missing) {
      texts.set(uri, await readText(uri));
      throwIfCancelled(token);
    }
  }
}
