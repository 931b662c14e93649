/** A connector that comes with the sandbox: what a client would upload. */
export interface SeedConnector {
  readonly displayName: string;
  /** The colour of its icon, `#rrggbb`. */
  readonly iconColor: string;
  /** The Swagger definition. */
  readonly definition: object;
  /** The `properties` of its apiProperties.json. */
  readonly properties: Readonly<Record<string, unknown>>;
}
