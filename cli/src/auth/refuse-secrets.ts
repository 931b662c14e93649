import { UsageError } from '../exit-code.js';

/** Names of options that other tools have for secrets, and which variable has it here. */
const VARIABLES: readonly (readonly [name: RegExp, variable: string])[] = [
  [/^(?:access-?token|token|bearer)$/, 'CONNECTOR_ACCESS_TOKEN'],
  [/^(?:certificate|cert|pfx)-?(?:password|passphrase)$/, 'AZURE_CLIENT_CERTIFICATE_PASSWORD'],
  [/^(?:secret|client-?secret|password|passwd|pwd|key|api-?key|private-?key|client-?assertion|federated-?token|assertion)$/, 'AZURE_CLIENT_SECRET'],
];

/** A token, a key, a client secret of Entra (which has `Q~` at its fourth place or near it), a signature of a storage address. */
const SECRET_VALUES: readonly RegExp[] = [
  /eyJ[\w-]{5,}\.[\w-]{5,}/,
  /-----BEGIN /,
  /(?:^|[=\s])[\w.~-]{3}\dQ~[\w.~-]{31,}/,
  /^Bearer\s/i,
  /[?&]sig=[^&]{10,}/,
];

/**
 * Arguments are seen by every program of the computer, and end in histories and logs of pipelines: one that looks like a secret is refused
 * before anything else reads it, and is not repeated. Throws a UsageError.
 */
export function refuseSecrets(argv: readonly string[]): void {
  for (const argument of argv) {
    const name = /^--?([a-z][a-z-]*)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase();
    const variable = name === undefined ? undefined : VARIABLES.find(([pattern]) => pattern.test(name))?.[1];
    if (name !== undefined && variable !== undefined) {
      throw new UsageError(`Secrets are not taken as arguments, since other programs and logs see those: there is no --${name}. Set the variable ${variable}, or type the secret when you are asked.`);
    }
    if (SECRET_VALUES.some((pattern) => pattern.test(argument))) {
      throw new UsageError('An argument looks like a secret. Other programs and logs see arguments, so nothing was done with it: set the variable for it instead ("connector login --help" lists them), and make a new secret.');
    }
  }
}
