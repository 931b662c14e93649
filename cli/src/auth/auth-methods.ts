/** The ways to sign in, as `--auth` names them. */
export const AUTH_METHODS = ['device-code', 'client-secret', 'client-certificate', 'federated-token', 'managed-identity', 'azure-cli', 'token'] as const;

export type AuthMethod = (typeof AUTH_METHODS)[number];

export function isAuthMethod(name: unknown): name is AuthMethod {
  return AUTH_METHODS.some((method) => method === name);
}
