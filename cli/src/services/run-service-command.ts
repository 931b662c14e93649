import { isPlatformError, type Platform } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { describeFailure } from './describe-failure.js';
import { openServices } from './open-services.js';
import type { ServiceArguments } from './service-arguments.js';

/** The error boundary of the commands that talk to the services: a refusal of theirs is told, and ends with 1. */
export async function runServiceCommand(args: ServiceArguments, io: CommandIo, command: (services: Platform) => Promise<ExitCode>): Promise<ExitCode> {
  const services = await openServices(args, io);
  try {
    return await command(services);
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    io.stderr.write(describeFailure(error));
    return 1;
  }
}
