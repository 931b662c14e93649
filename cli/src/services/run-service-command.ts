import { type CloudScopes, isPlatformError, type Platform } from '@connector-workbench/platform';
import { diskReason } from '@connector-workbench/platform/files';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { describeFailure, failureOf } from './describe-failure.js';
import { openServices } from './open-services.js';
import type { ServiceArguments } from './service-arguments.js';

/** The error boundary of the commands that talk to the services: a refusal of theirs is told, and ends with 1. */
export async function runServiceCommand(args: ServiceArguments, io: CommandIo, command: (services: Platform) => Promise<ExitCode>, audience?: keyof CloudScopes): Promise<ExitCode> {
  const services = await openServices(args, io, audience);
  return tellingRefusals(io, () => command(services));
}

/** The same for commands that open the services themselves. */
export async function tellingRefusals(io: CommandIo, command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (isPlatformError(error)) {
      io.stderr.write(describeFailure(error));
      io.failed?.(failureOf(error));
    } else if (isSystemError(error)) {
      const [message, advice] = [`The disk refused this: ${textOf(error)}.`, 'Check the permissions and the free space, then try again.'];
      io.stderr.write(`connector: ${printable(message)} ${advice}\n`);
      io.failed?.({ kind: 'disk', message, advice });
    } else throw error;
    return 1;
  }
}

/** What Node throws where a file cannot be used: it names the call and, mostly, the path. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

function textOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${diskReason(error, 'use')}` : error.message;
}
