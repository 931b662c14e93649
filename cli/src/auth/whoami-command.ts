import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText } from '../io/printable.js';
import { resolveSignIn } from '../services/open-services.js';
import { tellingRefusals } from '../services/run-service-command.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import { type AccountReport, describeAccount, reportAccount } from './account-report.js';
import { tokensFor } from './tokens-for.js';

/** `connector whoami`: as whom commands work, without asking anybody. Ends with 1 where nobody is signed in. */
export async function whoamiCommand(args: ServiceArguments, io: CommandIo): Promise<ExitCode> {
  const { cloud, signIn } = await resolveSignIn(args, { ...io, promptSecret: undefined });
  if (signIn.method === 'device-code') return nobody(args, { version: 1, cloud: cloud.id, method: signIn.method, account: null }, io);
  return tellingRefusals(io, async () => {
    const report = await reportAccount(cloud, signIn.method, tokensFor(signIn, cloud, io), io.stop);
    io.stdout.write(args.json === true ? format(report) : describeAccount(report, cloud.label));
    return 0;
  });
}

function nobody(args: ServiceArguments, report: AccountReport, io: CommandIo): ExitCode {
  if (args.json === true) io.stdout.write(format(report));
  io.stderr.write('connector: Nobody is signed in. Commands ask for a sign-in by device code when they need one; "connector login --auth azure-cli" uses the one of the Azure CLI.\n');
  return 1;
}

function format(report: AccountReport): string {
  return jsonText(report);
}
