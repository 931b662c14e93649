import * as vscode from 'vscode';
import { signalOf } from './cancellation.js';

/** Shows a notification with the step that runs, which can be cancelled, while `task` runs. */
export function withProgress<T>(title: string, task: (report: (step: string) => void, signal: AbortSignal) => Promise<T>): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(vscode.window.withProgress(options, (progress, token) =>
    task((message) => { progress.report({ message }); }, signalOf(token))));
}
