import { randomUUID } from 'node:crypto';
import { isConnectorName, isCustomizationPrefix, isSolutionVersion, isUniqueName, logicalNameOf } from '@connector-workbench/core/solutions';
import type { HttpContext } from '../http/http-env.js';
import { textMember, type JsonObject } from '../http/json-object.js';
import { readColumns } from './connector-columns.js';
import { assertConditions } from './connector-conditions.js';
import { REFUSALS } from './dataverse-error.js';
import { requiredText } from './solution-actions.js';
import type { SolutionTable } from './solution-table.js';

/** Names the solution that a new row becomes part of. */
const SOLUTION_HEADER = 'mscrm.solutionuniquename';
/**
 * Of the publisher that every environment has. Rows that pac makes are named with it and the title, whatever the prefix of the publisher of their solution
 * is (microsoft/powerplatform-build-tools#1369); whether pac or the service does so is not known, and the documentation asks for a name.
 */
const DEFAULT_PREFIX = 'new';

export async function createConnector(c: HttpContext, table: SolutionTable, content: JsonObject): Promise<string> {
  const title = requiredText(content, 'displayname');
  const name = textMember(content, 'name') ?? logicalNameOf(DEFAULT_PREFIX, title);
  if (!isConnectorName(name)) throw REFUSALS.invalid(`The name '${name}' of a connector has to be the prefix of a publisher, an underscore, then letters, digits and escapes.`);
  if (content.connectortype !== 1) throw REFUSALS.invalid("Required field 'connectortype' is missing, or not 1 (CustomConnector).");
  const solution = solutionOf(c, table);
  const id = (textMember(content, 'connectorid') ?? randomUUID()).toLowerCase();
  await table.connectors.create({ id, name }, readColumns(content), false);
  if (solution !== undefined) await table.addConnector(solution, id);
  return id;
}

/** Without `If-Match: *`, a row that is not there would be made. The names that other things refer to never change. */
export async function updateConnector(c: HttpContext, table: SolutionTable, id: string, content: JsonObject): Promise<void> {
  const record = table.connectors.find(id);
  if (record === undefined) {
    if (c.req.header('if-match') !== undefined) throw REFUSALS.notFound('connector', id);
    await createConnector(c, table, { ...content, connectorid: id });
    return;
  }
  assertConditions(c, record);
  for (const [column, value] of [['name', record.dataverse.name], ['connectorinternalid', record.name]] as const) {
    if (content[column] !== undefined && content[column] !== value) throw REFUSALS.invalid(`The '${column}' of a connector cannot be changed.`);
  }
  if (record.dataverse.isManaged) throw REFUSALS.invalid('The connector is part of a managed solution, and cannot be changed.');
  await table.connectors.update(record, readColumns(content));
}

export async function deleteConnector(c: HttpContext, table: SolutionTable, id: string): Promise<void> {
  const record = table.connectors.find(id);
  if (record === undefined) throw REFUSALS.notFound('connector', id);
  assertConditions(c, record);
  if (record.dataverse.isManaged) throw REFUSALS.invalid('The connector is part of a managed solution, and cannot be deleted.');
  await table.connectors.remove(record);
  await table.forgetConnector(id);
}

export async function createPublisher(table: SolutionTable, content: JsonObject): Promise<string> {
  const uniqueName = requiredText(content, 'uniquename');
  const prefix = requiredText(content, 'customizationprefix');
  const { publishers } = table.record;
  if (!isUniqueName(uniqueName) || !isCustomizationPrefix(prefix)) throw REFUSALS.invalid('The unique name or the prefix of the publisher is not valid: a prefix has 2 to 8 letters and digits, a letter first, and does not begin with mscrm.');
  if (publishers.some((each) => each.uniqueName.toLowerCase() === uniqueName.toLowerCase())) throw REFUSALS.duplicate();
  const id = (textMember(content, 'publisherid') ?? randomUUID()).toLowerCase();
  const optionValuePrefix = typeof content.customizationoptionvalueprefix === 'number' ? content.customizationoptionvalueprefix : 10_000;
  await table.change({ publishers: [...publishers, { id, uniqueName, friendlyName: textMember(content, 'friendlyname') ?? uniqueName, prefix: prefix.toLowerCase(), optionValuePrefix }] });
  return id;
}

export async function createSolution(table: SolutionTable, content: JsonObject): Promise<string> {
  const uniqueName = requiredText(content, 'uniquename');
  const version = textMember(content, 'version') ?? '1.0.0.0';
  const bound = /\(([^()]+)\)/.exec(requiredText(content, 'publisherid@odata.bind'))?.[1]?.toLowerCase();
  const publisher = table.record.publishers.find(({ id }) => id === bound);
  if (publisher === undefined) throw REFUSALS.notFound('publisher', bound ?? '');
  if (!isUniqueName(uniqueName) || !isSolutionVersion(version)) throw REFUSALS.invalid('The unique name or the version of the solution is not valid.');
  const id = (textMember(content, 'solutionid') ?? randomUUID()).toLowerCase();
  await table.createEmpty({ id, uniqueName, friendlyName: textMember(content, 'friendlyname') ?? uniqueName, version }, publisher);
  return id;
}

function solutionOf(c: HttpContext, table: SolutionTable): ReturnType<SolutionTable['find']> {
  const name = c.req.header(SOLUTION_HEADER);
  return name === undefined ? undefined : table.require(name);
}
