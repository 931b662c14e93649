/** What a person is told of something that went wrong. */
export interface Failure {
  /** What happened and, in the same breath, what to do: one or two sentences. */
  readonly message: string;
  /** Doing the same again can help: a time-out, a service that is busy. */
  readonly retryable: boolean;
  /** Signing in (again) can help. */
  readonly signIn: boolean;
  /** Names and values for whoever looks into it: correlation id, status, the service's own words. Redacted where it is shown. */
  readonly details: readonly (readonly [label: string, value: string])[];
}

/** Turns any thrown value into what a person is told. Never throws. */
export type DescribeFailure = (error: unknown) => Failure;
