/** What a person is told of something that went wrong. */
export interface Failure {
  /** What happened and, in the same breath, what to do: one or two sentences. */
  readonly message: string;
  /** Doing the same again can help: a time-out, a service that is busy. */
  readonly retryable: boolean;
  /** Signing in can help: for the first time, or anew where the service takes no token of the sign-in that there is. */
  readonly signIn: boolean | NewSignIn;
  /** Names and values for whoever looks into it: correlation id, status, the service's own words. Redacted where it is shown. */
  readonly details: readonly (readonly [label: string, value: string])[];
  /** What else leads on from here, in the words of the message; commands of VS Code's or of ours. */
  readonly waysOn?: readonly WayOn[];
}

export interface WayOn {
  readonly label: string;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/** A sign-in in the place of one that the service no longer takes. */
export interface NewSignIn {
  /** What the refused token was for; undefined where that is not known. */
  readonly scope: string | undefined;
}

/** Turns any thrown value into what a person is told. Never throws. */
export type DescribeFailure = (error: unknown) => Failure;
