import assert from 'node:assert/strict';
import { argumentsOf, readLintTask } from './lint-task-definition.js';

describe('the lint task', () => {
  const cases: readonly { readonly title: string; readonly written: object; readonly runs: readonly string[] | undefined }[] = [
    { title: 'lints the folder of the workspace', written: { type: 'connector', command: 'lint' }, runs: ['lint'] },
    { title: 'lints what is named', written: { type: 'connector', command: 'lint', paths: ['contacts', '-odd'], args: ['--profile', 'certification'] }, runs: ['lint', '--profile', 'certification', '--', 'contacts', '-odd'] },
    { title: 'leaves out what is no text', written: { type: 'connector', command: 'lint', paths: 'contacts', args: ['--quiet', 7, null] }, runs: ['lint', '--quiet'] },
    { title: 'is none with another command', written: { type: 'connector', command: 'deploy' }, runs: undefined },
    { title: 'is none without a command', written: { type: 'connector' }, runs: undefined },
    { title: 'is none of another type', written: { type: 'npm', command: 'lint' }, runs: undefined },
  ];
  for (const { title, written, runs } of cases) {
    it(title, () => {
      const task = readLintTask({ type: '', ...written });
      assert.deepEqual(task === undefined ? undefined : argumentsOf(task), runs);
    });
  }
});
