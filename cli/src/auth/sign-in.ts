/** Which identity signs in, for the methods that need both. */
export interface AppIdentity {
  readonly tenant: string;
  readonly clientId: string;
}

/** Where a federated token comes from: something that the pipeline's own service issues, and Entra trusts instead of a secret. */
export type FederatedSource =
  /** A file that is replaced as its content expires, as in Kubernetes. */
  | { readonly kind: 'file'; readonly path: string }
  /** GitHub Actions, in a job with the permission `id-token: write`. */
  | { readonly kind: 'github'; readonly requestUrl: string; readonly requestToken: string }
  | { readonly kind: 'azure-pipelines'; readonly serviceConnectionId: string; readonly systemAccessToken: string };

/** How to sign in, with everything that it takes. Holds secrets: never printed, written or logged as a whole. */
export type SignIn =
  | { readonly method: 'token'; readonly token: string }
  | { readonly method: 'device-code'; readonly tenant: string; readonly clientId: string | undefined }
  | ({ readonly method: 'client-secret'; readonly secret: string } & AppIdentity)
  | ({ readonly method: 'client-certificate'; readonly path: string; readonly password: string | undefined } & AppIdentity)
  | ({ readonly method: 'federated-token'; readonly source: FederatedSource } & AppIdentity)
  | { readonly method: 'managed-identity'; readonly clientId: string | undefined }
  | { readonly method: 'azure-cli'; readonly tenant: string | undefined };
