import { Hono } from 'hono';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import type { JsonObject } from '../http/json-object.js';
import { readBody } from '../http/read-body.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseParts } from './dataverse-parts.js';
import { componentRows, importJobRow, importResult, operationRow, publisherRow, solutionRow } from './dataverse-views.js';
import { answerList, answerRow, readContent, readTarget } from './odata.js';
import type { Operations } from './operations.js';
import { environmentOf, requireDataverseUser, requireWriter } from './require-dataverse-user.js';
import { createConnector, createPublisher, createSolution, deleteConnector, updateConnector } from './row-routes.js';
import { SolutionActions } from './solution-actions.js';
import { SolutionTable } from './solution-table.js';

/** The Web API of Dataverse, below `/dataverse/{domain name}`: solutions, publishers, connectors, and the jobs that import and export them. */
export function dataverseRoutes(parts: DataverseParts, operations: Operations): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use('/:organization/*', requireDataverseUser(parts));
  app.get('/:organization/api/data/:version{v9\\.\\d}/:target', (c) => new DataverseRequest(c, parts, operations).get());
  app.on(['POST', 'PATCH', 'DELETE'], '/:organization/api/data/:version{v9\\.\\d}/:target', (c) => new DataverseRequest(c, parts, operations).change());
  app.all('/:organization/api/data/*', (c) => c.json({ Message: 'No HTTP resource was found that matches the request URI.' }, 404));
  return app;
}

/** One request, with the tables of the environment that it is for. */
class DataverseRequest {
  readonly #c: HttpContext;
  readonly #parts: DataverseParts;
  readonly #operations: Operations;
  readonly #table: SolutionTable;
  readonly #actions: SolutionActions;
  readonly #environment: string;

  constructor(c: HttpContext, parts: DataverseParts, operations: Operations) {
    const caller = { environment: environmentOf(parts.store, c), user: c.get('user') };
    this.#c = c;
    this.#parts = parts;
    this.#operations = operations;
    this.#environment = caller.environment.name;
    this.#table = new SolutionTable(parts, caller);
    this.#actions = new SolutionActions(parts, operations, caller);
  }

  async get(): Promise<Response> {
    const { name, key } = readTarget(this.#c.req.param('target') ?? '');
    if (name === 'WhoAmI') return answerRow(this.#c, this.#whoAmI(), 'Microsoft.Dynamics.CRM.WhoAmIResponse');
    if (name === 'RetrieveSolutionImportResult') return answerRow(this.#c, this.#importResult(key ?? ''), 'Microsoft.Dynamics.CRM.RetrieveSolutionImportResultResponse');
    const table = await this.#rows(name);
    if (key === undefined) return answerList(this.#c, table.rows, name);
    const row = table.rows.find((each) => each[table.key] === key);
    if (row === undefined) throw REFUSALS.notFound(table.entity, key);
    return answerRow(this.#c, row, `${name}/$entity`);
  }

  async change(): Promise<Response> {
    requireWriter(this.#c, 'prvWriteconnector');
    const { name, key } = readTarget(this.#c.req.param('target') ?? '');
    const text = await readBody(this.#c);
    const content = text.trim() === '' ? {} : readContent(text);
    return await this.#parts.queue.run(this.#environment, () => this.#changeInTurn(name, key, content));
  }

  async #changeInTurn(name: string, key: string | undefined, content: JsonObject): Promise<Response> {
    const { method } = this.#c.req;
    if (key !== undefined && name === 'connectors' && method === 'PATCH') await updateConnector(this.#c, this.#table, key, content);
    else if (key !== undefined && name === 'connectors' && method === 'DELETE') await deleteConnector(this.#c, this.#table, key);
    else if (key === undefined && method === 'POST') return await this.#post(name, content);
    else throw REFUSALS.unknownSegment(name);
    if (method === 'PATCH' && this.#wantsRow()) return await this.#connector(key, 200);
    return this.#c.body(null, 204, { 'odata-version': '4.0' });
  }

  /** The row in place of an empty answer, where the client prefers that. */
  async #connector(id: string, status: 200 | 201): Promise<Response> {
    const record = this.#table.connectors.find(id);
    if (record === undefined) throw REFUSALS.notFound('connector', id);
    this.#c.header('preference-applied', 'return=representation');
    this.#c.status(status);
    return answerRow(this.#c, await this.#table.connectors.row(record), 'connectors/$entity');
  }

  #wantsRow(): boolean {
    return /\breturn=representation\b/.test(this.#c.req.header('prefer') ?? '');
  }

  async #post(name: string, content: JsonObject): Promise<Response> {
    const actions = this.#actions;
    switch (name) {
      case 'connectors': {
        const id = await createConnector(this.#c, this.#table, content);
        return this.#wantsRow() ? await this.#connector(id, 201) : this.#created(name, id);
      }
      case 'publishers': return this.#created(name, await createPublisher(this.#table, content));
      case 'solutions': return this.#created(name, await createSolution(this.#table, content));
      case 'AddSolutionComponent': return answerRow(this.#c, await actions.addComponent(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'ExportSolution': return answerRow(this.#c, await actions.export(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'ExportSolutionAsync': return answerRow(this.#c, await actions.exportAsync(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'DownloadSolutionExportData': return answerRow(this.#c, await actions.downloadExport(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'StageSolution': return answerRow(this.#c, await actions.stage(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'ImportSolutionAsync': return answerRow(this.#c, await actions.importAsync(content, 'update'), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'StageAndUpgradeAsync': return answerRow(this.#c, await actions.importAsync(content, 'upgrade'), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'DeleteAndPromote': return answerRow(this.#c, await actions.promote(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'DeleteAndPromoteAsync': return answerRow(this.#c, await actions.promoteAsync(content), `Microsoft.Dynamics.CRM.${name}Response`);
      case 'PublishAllXml': return this.#c.body(null, 204);
      default: throw REFUSALS.unknownSegment(name);
    }
  }

  #created(table: string, id: string): Response {
    const address = new URL(this.#c.req.url);
    return this.#c.body(null, 204, { 'odata-version': '4.0', 'odata-entityid': `${address.origin}${address.pathname.replace(/[^/]*$/, '')}${table}(${id})` });
  }

  async #rows(name: string): Promise<{ readonly rows: readonly JsonObject[]; readonly key: string; readonly entity: string }> {
    const { record, connectors } = this.#table;
    const { operations } = record;
    switch (name) {
      case 'connectors': return { rows: await Promise.all(connectors.all().map((each) => connectors.row(each))), key: 'connectorid', entity: 'connector' };
      case 'publishers': return { rows: record.publishers.map(publisherRow), key: 'publisherid', entity: 'publisher' };
      case 'solutions': return { rows: record.solutions.map((each) => solutionRow(each, record)), key: 'solutionid', entity: 'solution' };
      case 'solutioncomponents': return { rows: componentRows(record), key: 'solutioncomponentid', entity: 'solutioncomponent' };
      case 'connectionreferences': return { rows: record.connectionReferences.map((each) => ({ connectionreferenceid: each.id, connectionreferencelogicalname: each.logicalName, connectionreferencedisplayname: each.displayName, connectorid: each.connectorId, connectionid: each.connectionId === '' ? null : each.connectionId })), key: 'connectionreferenceid', entity: 'connectionreference' };
      case 'environmentvariablevalues': return { rows: record.variableValues.map(({ schemaName, value }) => ({ environmentvariablevalueid: schemaName.toLowerCase(), schemaname: schemaName, value })), key: 'environmentvariablevalueid', entity: 'environmentvariablevalue' };
      case 'asyncoperations': return { rows: operations.map((each) => operationRow(each, this.#operations.isDone(each))), key: 'asyncoperationid', entity: 'asyncoperation' };
      case 'importjobs': return { rows: operations.filter(({ work }) => work.kind === 'import').map((each) => importJobRow(each, this.#operations.isDone(each))), key: 'importjobid', entity: 'importjob' };
      default: throw REFUSALS.unknownSegment(name);
    }
  }

  #whoAmI(): JsonObject {
    const organization = environmentOf(this.#parts.store, this.#c).dataverse?.organizationId ?? null;
    // There is one business unit, the root, which here has the id of the organization.
    return { BusinessUnitId: organization, UserId: this.#c.get('user').id, OrganizationId: organization };
  }

  #importResult(jobId: string): JsonObject {
    const operation = this.#table.record.operations.find((each) => each.work.kind === 'import' && each.jobId === jobId);
    if (operation === undefined || !this.#operations.isDone(operation)) throw REFUSALS.notFound('importjob', jobId);
    return importResult(operation);
  }
}
