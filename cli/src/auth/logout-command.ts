import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText } from '../io/printable.js';
import { resolveCloudId } from '../services/resolve-cloud.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import { rememberedSignIns, rememberSignIns } from './remembered-sign-ins.js';

/** `connector logout`: forgets how to sign in to a cloud. There is no token to delete. Nobody to sign out is no failure. */
export async function logoutCommand(args: Pick<ServiceArguments, 'cloud' | 'json'>, io: CommandIo): Promise<ExitCode> {
  const cloud = resolveCloudId(args.cloud);
  const known = await rememberedSignIns(io);
  const { [cloud]: forgotten, ...rest } = known;
  if (forgotten !== undefined) await rememberSignIns(rest, io);
  io.stdout.write(args.json === true ? jsonText({ version: 1, cloud, forgotten: forgotten !== undefined }) : textOf(cloud, forgotten?.method));
  return 0;
}

function textOf(cloud: string, method: string | undefined): string {
  if (method === undefined) return `No sign-in to the cloud "${cloud}" was remembered.\n`;
  return `The sign-in to the cloud "${cloud}" by ${method} is forgotten.${method === 'azure-cli' ? ' The Azure CLI stays signed in until you run "az logout".' : ''}\n`;
}
