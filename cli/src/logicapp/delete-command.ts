import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { findGroup } from './find-group.js';
import type { ResourceArguments } from './logicapp-arguments.js';
import { runAzureCommand } from './run-azure-command.js';

export interface DeleteArguments extends ResourceArguments {
  /** Its name once more, for somebody who types. */
  readonly confirm?: string;
  /** For pipelines. */
  readonly yes?: boolean;
}

/** `connector logicapp delete`: nothing brings it back, so that it has to be said twice. */
export function deleteCommand(args: DeleteArguments, io: CommandIo): Promise<ExitCode> {
  return runAzureCommand(args, io, async (client) => {
    assertMeant(args);
    const { subscription, group } = await findGroup(client, args, io.stop);
    const place = { subscriptionId: subscription.id, resourceGroup: group.name, name: args.name };
    // Azure says nothing about what was not there; a person who mistyped wants to know.
    const { id, displayName } = await client.get(place, io.stop);
    await client.delete(place, io.stop);
    io.stdout.write(args.json === true ? jsonText({ version: 1, result: 'deleted', id }) : `Deleted "${printable(displayName)}" from ${printable(group.name)}: ${printable(id)}\n`);
    return 0;
  });
}

function assertMeant({ name, confirm, yes }: DeleteArguments): void {
  if (confirm !== undefined && confirm !== name) throw new UsageError(`--confirm says "${confirm}", and --name "${name}". Nothing was deleted. Write the same name twice.`);
  if (confirm === undefined && yes !== true) throw new UsageError(`Workflows that use the connector stop working, and nothing brings it back. If you mean it, add --confirm ${name}, or --yes in a pipeline.`);
}
