import { isPlatformError } from './platform-error.js';

interface WithSteps<Step extends string> {
  readonly progress?: (step: Step) => void;
}

/** Does the work, and lets a failure of a service or of the network say during which of its steps it happened. */
export async function namingSteps<Step extends string, Request extends WithSteps<Step>, T>(request: Request & WithSteps<Step>, work: (request: Request) => Promise<T>): Promise<T> {
  let current: Step | undefined;
  const progress = (step: Step): void => {
    current = step;
    request.progress?.(step);
  };
  try {
    return await work({ ...request, progress });
  } catch (error) {
    const isFromOutside = isPlatformError(error) && !error.signInHelps && (error.retryable || error.status !== undefined || error.kind === 'unexpected-answer');
    throw isFromOutside && current !== undefined && error.step === undefined ? error.during(current) : error;
  }
}
