import { SolutionError } from '@connector-workbench/core/solutions';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';

/**
 * What cannot be read, or makes no solution, was named by the caller: the command ends with code 2 and a sentence about `shown`, which is undefined where
 * the sentences themselves say what they are about.
 */
export async function explainSolution<T>(shown: string | undefined, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const start = shown === undefined ? '' : `${shown}: `;
    if (error instanceof SolutionError) throw new UsageError(`${start}${error.message}`, { cause: error });
    if (error instanceof FileError) throw new UsageError(`${start}${error.explanation}`, { cause: error });
    throw error;
  }
}
