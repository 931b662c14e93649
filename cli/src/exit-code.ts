/** 0: all is well. 1: the work was done and found errors, or a service refused it. 2: wrong usage, or something named by the caller cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** The caller asked for something that makes no sense, or that is not there: shown on standard error, and ends with code 2. */
export class UsageError extends Error {}
