/** What another validator of Swagger 2.0 has against a definition that our rules find no error in. */
export interface SecondOpinion {
  /** In its own words, on one line. */
  readonly message: string;
  /** Where, as a JSON pointer, if it says so. */
  readonly pointer: string | undefined;
}

/** Asks that validator, in the background: undefined where it takes the definition. Rejects where it cannot be asked. `definition` is read, never changed. */
export type AskSecondOpinion = (definition: unknown) => Promise<SecondOpinion | undefined>;
