import * as vscode from 'vscode';
import { signalOf } from './cancellation.js';
import { withoutLinks } from './without-links.js';

/** What is done before anybody could read that it is under way shows nothing: VS Code keeps a message open for a while, over what came of it. */
const DELAY_MS = 400;

/** Shows a notification with the step that runs, which can be cancelled, while `task` runs. */
export async function withProgress<T>(title: string, task: (report: (step: string) => void, signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancelled = new AbortController();
  let step: string | undefined;
  let show = (message: string): void => { step = message; };
  const work = task((message) => { show(message); }, cancelled.signal);
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title: withoutLinks(title), cancellable: true };
    void vscode.window.withProgress(options, async (progress, token) => {
      show = (message) => { progress.report({ message: withoutLinks(message) }); };
      if (step !== undefined) show(step);
      signalOf(token).addEventListener('abort', () => { cancelled.abort(); });
      await work.catch(() => undefined);
    });
  }, DELAY_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Shows the same while a service is asked what a command is about, before the first question or between two of them: a click is never followed by silence. */
export function askService<T>(title: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return withProgress(title, (report, signal) => {
    report(vscode.l10n.t('Asking the service'));
    return ask(signal);
  });
}

/** The view's own bar moves while `work` runs. */
export async function whileLoading(viewId: string, work: Promise<void>): Promise<void> {
  await vscode.window.withProgress({ location: { viewId } }, () => work);
}
