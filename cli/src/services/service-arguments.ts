import type { SignInArguments } from '../auth/choose-sign-in.js';

/** The options that all commands of the services have. */
export interface ServiceArguments extends SignInArguments {
  /** The id of a cloud. */
  readonly cloud: string;
  /** Where the sandbox's addresses are: a file, or the address of a sandbox; of the custom cloud: a file. */
  readonly endpoints?: string;
  /** Prints the result for programs. */
  readonly json?: boolean;
}

/** Those of commands that work in one environment. */
export interface EnvironmentArguments extends ServiceArguments {
  /** An id or a display name. */
  readonly environment: string;
}
