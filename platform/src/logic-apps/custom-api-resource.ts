import type { JsonObject } from '../http/json.js';

export interface Subscription {
  /** A GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly tenantId: string | undefined;
  /** `Enabled`, `Disabled`, `Warned`, …, as the service writes it. Only an enabled one can be deployed to. */
  readonly state: string;
}

export interface ResourceGroup {
  readonly name: string;
  readonly location: string;
}

/** A region. */
export interface AzureLocation {
  /** E.g. `westeurope`. */
  readonly name: string;
  readonly displayName: string;
}

/** Where a custom connector of Logic Apps is, or is to be. */
export interface CustomApiPlace {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

/** A custom connector of Logic Apps. */
export interface CustomApiResource extends CustomApiPlace {
  /** The whole path of the resource. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string | undefined;
  readonly location: string | undefined;
  /** `Rest` or `Soap`. */
  readonly apiType: string | undefined;
  readonly etag: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** The service's `properties`, unchanged. */
  readonly properties: JsonObject;
}

/** What to read a WSDL from. */
export type WsdlSource = { readonly url: string } | { readonly content: string };

export interface WsdlInterface {
  readonly qualifiedName: string;
  readonly endpointQualifiedNames: readonly string[];
}

export type WsdlImportMethod = 'SoapToRest' | 'SoapPassThrough';
