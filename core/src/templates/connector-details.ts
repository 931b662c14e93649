/** What somebody says of a connector that they begin. */
export interface ConnectorDetails {
  /** The name of the product or service; becomes the name of the connector. */
  readonly title: string;
  /** Where the service is: a host name without scheme. */
  readonly host: string;
  /** Who publishes the connector. */
  readonly publisher: string;
  /** `#rrggbb`, the background of the icon. */
  readonly brandColor: string;
}

export const DEFAULT_DETAILS: ConnectorDetails = { title: 'Contoso Items', host: 'api.contoso.example', publisher: 'Contoso', brandColor: '#2d6cdf' };
