import type { PlatformErrorKind } from './platform-error.js';

export type ErrorTextData = Readonly<Record<string, string | number>>;

/** English, with `{name}` placeholders; keys for localisation. */
export interface ErrorText {
  readonly message: string;
  readonly advice: string;
}

const BY_KIND: Readonly<Record<PlatformErrorKind, ErrorText>> = {
  'not-signed-in': { message: 'You are not signed in.', advice: 'Sign in, then try again.' },
  'sign-in-refused': { message: 'The service does not accept your sign-in: {reason}', advice: 'Sign in again, with an account of this cloud.' },
  'forbidden': { message: 'Your account is not allowed to do this: {reason}', advice: 'Ask an administrator of the environment for the role Environment Maker, or the owner of the connector to share it with you.' },
  'not-found': { message: 'The service does not know what was asked for: {reason}', advice: 'Check that the environment and the connector still exist and are visible to your account.' },
  'throttled': { message: 'The service has too many requests at the moment.', advice: 'Wait a minute, then try again.' },
  'service-refused': { message: 'The service refused this: {reason}', advice: 'Correct what it names, then try again.' },
  'conflict': { message: 'The service is in a state that does not allow this: {reason}', advice: 'Look at the current state there, then try again.' },
  'service-failed': { message: 'The service failed: {reason}', advice: 'Try again later. If it goes on, give the correlation ID to Microsoft support.' },
  'network-unreachable': { message: 'No connection to {host}: {reason}', advice: 'Check the network connection and the proxy settings, then try again.' },
  'timeout': { message: '{host} did not answer within {seconds} seconds.', advice: 'Try again. If it goes on, check the network connection and the proxy settings.' },
  'cancelled': { message: 'This was cancelled.', advice: 'Start it again when you like.' },
  'unexpected-answer': { message: '{host} gave an answer that could not be understood: {reason}', advice: 'Check the address of the service, and that no proxy answers in its place.' },
  'host-not-allowed': { message: 'Nothing was sent to {host}, since it does not belong to the cloud “{cloud}”.', advice: 'If you trust this host, allow it by name in your own settings.' },
  'definition-missing': { message: 'The service has no original definition of the connector “{connector}”.', advice: 'Only definitions of custom connectors can be downloaded. If it is one, update it once in the maker portal, then try again.' },
  'local-files-invalid': { message: 'The files of the connector cannot be deployed: {reason}', advice: 'Correct the file, then try again.' },
  'files-in-the-way': { message: 'Files of the same name with other content are in the folder: {files}', advice: 'Choose another folder, or allow them to be replaced.' },
  'drift': { message: 'The connector “{connector}” was changed in “{environment}” since it was last downloaded or deployed from here: {files}', advice: 'Download it to see the changes and merge them, or deploy anyway to replace them.' },
  'drift-unknown': { message: 'The connector “{connector}” in “{environment}” differs from these files, and this folder has no record of what was deployed there: {files}', advice: 'Compare to see which side is right, or deploy anyway to replace what is there.' },
  'already-deployed': { message: '“{connector}” exists in “{environment}” already.', advice: 'Deploy to it instead of creating it again.' },
  'not-deployed': { message: 'It is not known which connector in “{environment}” belongs to this folder.', advice: 'Create the connector there first, or download it into this folder.' },
  'secret-missing': { message: 'The connector signs in with OAuth, and to create it the client secret is needed.', advice: 'Give the client secret of the app registration.' },
  'no-dataverse': { message: '“{environment}” has no Dataverse, and so no solutions.', advice: 'Choose an environment with Dataverse, or let an administrator add a database to this one.' },
  'managed-connector': { message: 'The connector “{connector}” in “{environment}” is part of a managed solution, and cannot be changed by itself.', advice: 'Change it in the environment where the solution is made, then import the new version of the solution here.' },
  'solution-connector': { message: 'The connector “{connector}” in “{environment}” belongs to a solution, and is changed in Dataverse.', advice: 'Its row there is not known: import the solution with it, for example with connector solution import.' },
  'source-differs': { message: '{environment} has something else than these files: {files}.', advice: 'Deploy them there first, or promote them all the same.' },
  'not-in-source': { message: '{environment} does not have this connector.', advice: 'Deploy it there first, or promote it all the same.' },
  'not-promotable': { message: '{reason}', advice: 'Then try again.' },
  'losses-not-accepted': { message: 'Logic Apps cannot hold everything of the connector: {losses}', advice: 'Change the connector, or accept what gets lost ({reasons}).' },
  'create-unclear': { message: 'The answer to creating “{connector}” got lost, and it could not be found out whether it exists now.', advice: 'Try again: before anything is created, “{environment}” is searched for it.' },
};

/** Of the certificates that organisations let their proxies sign with. */
const UNTRUSTED = 'The certificate is of an authority that is not trusted here, mostly that of a proxy of your organisation. Ask for its certificate as a PEM file: name that file in the variable NODE_EXTRA_CA_CERTS for the command line, or add it to the certificates of the system for the editor.';

/**
 * More exact than the kind, where a code of the service's is known. Sources: issues of microsoft/PowerPlatformConnectors and
 * coe-starter-kit; for the sign-in service, learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
const BY_CODE: Readonly<Record<string, Partial<ErrorText>>> = {
  LinkLeadsOut: { message: '{file} is a link that leads out of its folder, so that it could be any file of this computer. Nothing was sent.', advice: 'Put the file itself there, then try again.' },
  SwaggerCertificationFailedWithErrors: { message: 'The service found errors in the definition: {reason}', advice: 'Correct what it names, then try again.' },
  CannotDeleteApiDueToExistingConnections: { advice: 'Delete the connections of this connector first.' },
  InvalidScriptDefinitionUrlWithNonNullOperations: { advice: 'scriptOperations in apiProperties.json names operations, and there is no script: add the script, or remove scriptOperations.' },
  CustomScriptProvisioningFailed: { advice: 'The region of the environment has no room for custom code at the moment. Deploy without the script and add it later, or use an environment in another region.' },
  ServiceToServiceEnvironmentNotFound: { message: 'The environment was not found: {reason}', advice: 'Check the id of the environment, and that your account belongs to its tenant.' },
  EnvironmentAccessDenied: { advice: 'Check that your account belongs to the tenant of the environment, and ask an administrator for the role Environment Maker.' },
  ApiResourceNotFound: { message: 'The connector was not found: {reason}', advice: 'It may have been deleted, or be in another environment.' },
  InvalidRequestContent: { advice: 'apiProperties.json has something that the service does not know or expects otherwise. Remove or correct what it names.' },
  ApiHubsRequestFailed: { advice: 'The gateway behind the service refused the connector; policies and unusual paths are frequent causes. Undo the last change to find out which, and give the correlation ID to Microsoft support if it stays.' },
  '0x80044331': { advice: 'Dataverse takes at most 500,000 characters in each file of a connector. Shorten it, or pack the solution with --minify.' },
  '0x80071151': { message: 'The environment is busy with another solution: {reason}', advice: 'Wait until it is done, then try again.' },
  '0x80072560': { advice: 'Ask an administrator to add your account to the environment.' },
  '0x80040220': { advice: 'Ask an administrator of the environment for the role System Customizer.' },
  AuthorizationFailed: { advice: 'Ask an owner of the resource group for the role Contributor, or Logic App Contributor, in it.' },
  SubscriptionNotFound: { message: 'The subscription was not found: {reason}', advice: 'Check its id, and that your account belongs to its tenant.' },
  ResourceGroupNotFound: { message: 'The resource group was not found: {reason}', advice: 'Check its name and the subscription, or create it first.' },
  ResourceNotFound: { message: 'The connector was not found: {reason}', advice: 'It may have been deleted, or be in another resource group.' },
  MissingSubscriptionRegistration: { advice: 'Register the resource provider Microsoft.Web in the subscription, once, then try again.' },
  LocationNotAvailableForResourceType: { advice: 'Choose a region that has custom connectors; it has to be that of the workflows.' },
  InvalidResourceLocation: { advice: 'A connector stays in its region: leave the region out, or delete it and create it again elsewhere.' },
  InvalidAuthenticationTokenAudience: { advice: 'Sign in again, with an account of this cloud: the service takes only tokens for {scope}.' },
  PreconditionFailed: { message: 'Somebody changed the connector meanwhile: {reason}', advice: 'Download it to see the changes, then try again.' },
  NoDirectory: { message: 'People cannot be found by their addresses here: the address of Microsoft Graph in the cloud “{cloud}” is not known.', advice: 'Name the object id of “{address}” instead of the address.' },
  AddressNotFound: { message: 'Nobody in the tenant signs in with the address “{address}” or gets mail at it.', advice: 'Check the address, or name the object id of the account, group or application.' },
  AddressNotUnique: { message: 'Several accounts have the address “{address}”: {ids}', advice: 'Name the one that you mean by its object id.' },
  DirectoryForbidden: { message: 'Your account is not allowed to look for people: {reason}', advice: 'Name the object id of “{address}” instead, or ask an administrator of the tenant for the permission User.ReadBasic.All of Microsoft Graph.' },
  UnusableProxy: { message: 'The variable {variable} does not hold the address of a proxy, so that nothing was sent to {host}.', advice: 'Write it with its scheme, for example http://proxy.contoso.example:8080, or unset it.' },
  SELF_SIGNED_CERT_IN_CHAIN: { advice: UNTRUSTED },
  DEPTH_ZERO_SELF_SIGNED_CERT: { advice: UNTRUSTED },
  UNABLE_TO_GET_ISSUER_CERT: { advice: UNTRUSTED },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { advice: UNTRUSTED },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { advice: UNTRUSTED },
  CERT_HAS_EXPIRED: { advice: 'Check the clock of this computer. If it is right, tell whoever runs {host}, or the proxy before it, that the certificate has expired.' },
  CERT_NOT_YET_VALID: { advice: 'Check the clock of this computer: the certificate is of a time that it takes for the future.' },
  ERR_TLS_CERT_ALTNAME_INVALID: { advice: 'Something else answers in its place. Check the address and the proxy settings.' },
  authorization_declined: { message: 'The sign-in was declined.', advice: 'Sign in again, and approve it.' },
  expired_token: { message: 'The code for the sign-in has expired.', advice: 'Sign in again, and enter the new code in time.' },
  AADSTS70010: { message: 'The sign-in was declined.', advice: 'Sign in again, and approve it.' },
  AADSTS70020: { message: 'The code for the sign-in has expired.', advice: 'Sign in again, and enter the new code in time.' },
  AADSTS50020: { advice: 'The account does not belong to this tenant. Use another account, or name the tenant that it belongs to.' },
  AADSTS50034: { advice: 'The tenant does not know this account. Check the account and the tenant.' },
  AADSTS50053: { advice: 'The account is locked for a while, after too many wrong passwords. Wait, or ask an administrator of the tenant.' },
  AADSTS50057: { advice: 'The account is switched off. Ask an administrator of the tenant.' },
  AADSTS50059: { advice: 'Signing in as an application needs the tenant: give its id or its domain.' },
  AADSTS50076: { advice: 'The tenant asks for a second factor: sign in interactively, and confirm it.' },
  AADSTS50079: { advice: 'The tenant asks you to register a second factor first: sign in to your account in a browser, and follow the steps there.' },
  AADSTS50097: { advice: 'The tenant lets in only devices that it knows. Sign in on a device of your organisation, or in another way than by device code.' },
  AADSTS50105: { advice: 'The account is not assigned to this application. Ask an administrator of the tenant to assign it.' },
  AADSTS50126: { advice: 'The user name or the password is wrong. Sign in again.' },
  AADSTS50173: { advice: 'The earlier sign-in was revoked, for example by a new password. Sign in again.' },
  AADSTS500011: { advice: 'The tenant does not know this service: nobody has used Power Apps there, or it is in another cloud. Check the cloud and the tenant.' },
  AADSTS53000: { advice: 'A policy of the tenant asks for a managed device. Sign in on one, or ask an administrator of the tenant for a service principal.' },
  AADSTS53001: { advice: 'A policy of the tenant asks for a device that has joined it. Sign in on one, or ask an administrator of the tenant for a service principal.' },
  AADSTS53003: { advice: 'A policy of the tenant (Conditional Access) does not let this device, this place or this way of signing in pass; many tenants forbid device codes. Sign in with the Azure CLI or a service principal, or ask an administrator of the tenant.' },
  AADSTS65001: { advice: 'Nobody has consented to this application in the tenant. Ask an administrator of the tenant to do so.' },
  AADSTS65002: { message: 'The sign-in service does not allow this application to use Power Apps: {reason}', advice: 'Register an application of your own with the permission for Power Apps, and set its client id.' },
  AADSTS65004: { advice: 'The consent was declined. Sign in again, and accept what the application asks for.' },
  AADSTS700016: { advice: 'The tenant does not know this application. Check the client id and the tenant.' },
  AADSTS700024: { advice: 'The federated token is too old, or the clock of this computer is wrong. Sign in anew, and check the time.' },
  AADSTS700027: { advice: 'The certificate is not the one of the app registration, or does not match its key. Upload its public part to the app registration.' },
  AADSTS700082: { advice: 'The sign-in has expired, since it was not used. Sign in again.' },
  AADSTS700211: { advice: 'No federated credential of the app registration has this issuer. Compare the issuer with the one that the reason names.' },
  AADSTS700212: { advice: 'No federated credential of the app registration has this audience. Set it to the one that the reason names.' },
  AADSTS700213: { advice: 'No federated credential of the app registration has this subject: the repository, branch, environment or service connection differs. Set it to the one that the reason names.' },
  AADSTS70021: { advice: 'No federated credential of the app registration fits this token. Compare issuer, subject and audience.' },
  AADSTS7000112: { advice: 'The application is switched off in the tenant. Ask an administrator of the tenant.' },
  AADSTS7000215: { advice: 'The client secret is wrong: take its value, and not its id. If it is lost, make a new one.' },
  AADSTS7000218: { advice: 'This app registration does not allow sign-in by device code. Allow public client flows in its settings for authentication, or sign in with a secret or a certificate.' },
  AADSTS7000222: { advice: 'The client secret has expired. Make a new one in the app registration.' },
  AADSTS90002: { advice: 'There is no such tenant in this cloud. Check its name or id, and the cloud.' },
  AADSTS90072: { advice: 'The account does not belong to this tenant. Use another account, or name the tenant that it belongs to.' },
  AADSTS90094: { advice: 'An administrator of the tenant has to consent to this application first. Ask for it.' },
  ServicePrincipalNotRegistered: { message: 'The service principal is not allowed to do this: {reason}', advice: 'Ask an administrator of Power Platform to register the application as a management application (New-PowerAppManagementApp), then try again.' },
  TenantNotFound: { message: 'The sign-in service does not know the tenant, or did not answer.', advice: 'Check the tenant and the cloud. If they are right, check the network connection and the proxy settings.' },
  UntrustedByAzureCli: { advice: 'The Azure CLI does not trust the certificate, mostly that of a proxy of your organisation. Ask for its certificate as a PEM file, add it to those that the Azure CLI comes with, and name that file in the variable REQUESTS_CA_BUNDLE.' },
  CredentialUnavailable: { message: 'This way to sign in is not available here: {reason}', advice: 'Do what it says, or choose another way to sign in.' },
};

export function errorText(kind: PlatformErrorKind, code: string | undefined): ErrorText {
  const exact = code === undefined || !hasOwnText(code) ? {} : BY_CODE[code];
  return { ...BY_KIND[kind], ...exact };
}

/** Whether more is known of this code than of its kind. */
export function hasOwnText(code: string): boolean {
  return Object.hasOwn(BY_CODE, code);
}

/** All texts, for whoever translates them. */
export function allErrorTexts(): readonly string[] {
  return [...Object.values(BY_KIND), ...Object.values(BY_CODE)].flatMap((text) => [text.message, text.advice].filter((each) => each !== undefined));
}

export function fillIn(template: string, data: ErrorTextData): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
