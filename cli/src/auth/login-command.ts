import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText } from '../io/printable.js';
import { resolveSignIn } from '../services/open-services.js';
import { tellingRefusals } from '../services/run-service-command.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import { describeAccount, reportAccount } from './account-report.js';
import { rememberedSignIns, rememberSignIns } from './remembered-sign-ins.js';
import type { SignIn } from './sign-in.js';
import { tokensFor } from './tokens-for.js';

/** `connector login`: signs in, and remembers how for the other commands. No token or secret is kept. */
export async function loginCommand(args: ServiceArguments, io: CommandIo): Promise<ExitCode> {
  const { cloud, signIn } = await resolveSignIn(args, io);
  return tellingRefusals(io, async () => {
    const report = await reportAccount(cloud, signIn.method, tokensFor(signIn, cloud, io), io.stop);
    const remembered = signIn.method !== 'token' && (await rememberSignIns({ ...(await rememberedSignIns(io)), [cloud.id]: remember(signIn) }, io));
    io.stdout.write(args.json === true ? jsonText({ ...report, remembered }) : `${describeAccount(report, cloud.label)}${noteOn(signIn, remembered)}`);
    return 0;
  });
}

function remember(signIn: Exclude<SignIn, { readonly method: 'token' }>) {
  const tenant = 'tenant' in signIn ? signIn.tenant : undefined;
  const clientId = 'clientId' in signIn ? signIn.clientId : undefined;
  return { method: signIn.method, tenant, clientId };
}

function noteOn({ method }: SignIn, remembered: boolean): string {
  if (method === 'token') return '';
  if (!remembered) return 'This computer has no folder to remember that in: name --auth in each command.\n';
  switch (method) {
    case 'device-code': return 'No token is kept, so that each command asks for a code of its own. To stay signed in, run "az login", then "connector login --auth azure-cli".\n';
    case 'client-secret': return 'Commands sign in this way from now on. The secret is not kept: set AZURE_CLIENT_SECRET, or type it in each command.\n';
    case 'client-certificate': case 'federated-token': case 'managed-identity': case 'azure-cli': return 'Commands sign in this way from now on.\n';
  }
}
