import type { HttpClient, PipelinePolicy } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { assertUsableProxy, type Cloud, PlatformError } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { certificateFile } from './certificate-file.js';
import { federatedAssertion } from './federated-assertion.js';
import { ConnectionWitness } from './connection-witness.js';
import type { SignIn } from './sign-in.js';

/** What the identity library signs in; a device code and a ready token need none of it. */
export type IdentitySignIn = Exclude<SignIn, { readonly method: 'token' | 'device-code' }>;

/** The library is large, so it is loaded only when somebody signs in with it. */
export async function credentialOf(signIn: IdentitySignIn, cloud: Cloud, io: Pick<CommandIo, 'cwd' | 'env' | 'files' | 'stop'>): Promise<TokenCredential> {
  assertUsableProxy(io.env, new URL(cloud.endpoints.authority).host);
  const witness = new ConnectionWitness();
  const { createDefaultHttpClient } = await import('@azure/core-rest-pipeline');
  const credential = await openCredential(signIn, optionsFor(cloud, witness.clientOver(createDefaultHttpClient())), cloud, io);
  // Where nobody answers, this computer has no managed identity, and the library says that better than a connection does.
  return witness.watch(credential, signIn.method === 'managed-identity' ? ({ hasExactText }) => hasExactText : undefined);
}

async function openCredential(signIn: IdentitySignIn, options: Options, cloud: Cloud, io: Pick<CommandIo, 'cwd' | 'env' | 'files' | 'stop'>): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  switch (signIn.method) {
    case 'client-secret':
      return new identity.ClientSecretCredential(signIn.tenant, signIn.clientId, signIn.secret, options);
    case 'client-certificate': {
      const certificate = { certificatePath: await certificateFile(signIn, io), ...(signIn.password === undefined ? {} : { certificatePassword: signIn.password }) };
      return new identity.ClientCertificateCredential(signIn.tenant, signIn.clientId, certificate, options);
    }
    case 'federated-token': {
      const { source, tenant, clientId } = signIn;
      if (source.kind === 'azure-pipelines') return new identity.AzurePipelinesCredential(tenant, clientId, source.serviceConnectionId, source.systemAccessToken, options);
      const read = (): Promise<string> => federatedAssertion(source, cloud.endpoints.authority, io);
      // Read here first: what is wrong with it comes out of the library without its type.
      const unused = [await read()];
      return new identity.ClientAssertionCredential(tenant, clientId, async () => unused.pop() ?? (await read()), options);
    }
    case 'managed-identity':
      return new identity.ManagedIdentityCredential({ httpClient: options.httpClient, ...(signIn.clientId === undefined ? {} : { clientId: signIn.clientId }) });
    case 'azure-cli':
      return new identity.AzureCliCredential(signIn.tenant === undefined ? {} : { tenantId: signIn.tenant });
  }
}

type Options = NonNullable<ConstructorParameters<typeof import('@azure/identity').ClientSecretCredential>[3]> & { readonly httpClient: HttpClient };

/**
 * Secrets go to the cloud's own authority, and nowhere else: no redirect is followed, and nobody is asked whether the authority is one,
 * since it comes from our own data or from the user.
 */
function optionsFor(cloud: Cloud, httpClient: HttpClient): Options {
  const authority = new URL(cloud.endpoints.authority);
  const common: Options = { disableInstanceDiscovery: true, redirectOptions: { maxRetries: 0 }, retryOptions: { maxRetries: 2 }, httpClient };
  if (!cloud.isLoopback || authority.protocol === 'https:') return { ...common, authorityHost: authority.href.replace(/\/$/, '') };
  return { ...common, authorityHost: `https://${authority.host}${authority.pathname.replace(/\/$/, '')}`, additionalPolicies: [{ position: 'perRetry', policy: plainOnLoopback(authority) }] };
}

/** The library speaks HTTPS only, and a stand-in on this computer has no certificate: it sees the one for the other, both ways. No proxy elsewhere reaches it, either. */
function plainOnLoopback(authority: URL): PipelinePolicy {
  return {
    name: 'plainOnLoopback',
    sendRequest: async (request, next) => {
      const url = new URL(request.url);
      if (url.host !== authority.host) throw new PlatformError('host-not-allowed', { data: { host: url.host, cloud: authority.host } });
      url.protocol = 'http:';
      request.url = url.href;
      request.allowInsecureConnection = true;
      delete request.proxySettings;
      delete request.agent;
      const response = await next(request);
      if (typeof response.bodyAsText === 'string') response.bodyAsText = response.bodyAsText.replaceAll(`http://${authority.host}/`, `https://${authority.host}/`);
      return response;
    },
  };
}
