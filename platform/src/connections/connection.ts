/** A connection that somebody made with a connector. */
export interface Connection {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly connectorId: string | undefined;
  readonly displayName: string;
  /** `Connected`, `Error`, …, as the service names it; several where it names several. */
  readonly statuses: readonly string[];
  /** What the service says is wrong. */
  readonly error: string | undefined;
  readonly createdBy: string | undefined;
  /** ISO 8601. */
  readonly createdTime: string | undefined;
}
