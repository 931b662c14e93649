import type { JsonObject } from '../http/json-object.js';
import type { DataverseRecord, OperationRecord, PublisherRecord, SolutionRecord } from './dataverse-record.js';

/** The number of connectors among solution components, as in all exports that were looked at. */
export const CONNECTOR_COMPONENT = 372;
/** Message and number of each operation, from the option set of `operationtype`. */
const OPERATIONS = {
  import: ['ImportSolution', 203],
  export: ['ExportSolution', 202],
  promote: ['DeleteAndPromote', 207],
} as const;

export function publisherRow({ id, uniqueName, friendlyName, prefix, optionValuePrefix }: PublisherRecord): JsonObject {
  return { publisherid: id, uniquename: uniqueName, friendlyname: friendlyName, versionnumber: 1_000_000, isreadonly: false, description: null, customizationprefix: prefix, customizationoptionvalueprefix: optionValuePrefix };
}

export function solutionRow(solution: SolutionRecord, { publishers }: DataverseRecord): JsonObject {
  const publisher = publishers.find(({ id }) => id === solution.publisherId);
  return {
    solutionid: solution.id,
    uniquename: solution.uniqueName,
    friendlyname: solution.friendlyName,
    version: solution.version,
    ismanaged: solution.isManaged,
    isvisible: true,
    description: null,
    solutionpackageversion: '9.2',
    installedon: solution.installedOn,
    modifiedon: solution.installedOn,
    _publisherid_value: solution.publisherId,
    publisherid: publisher === undefined ? null : publisherRow(publisher),
  };
}

export function componentRows({ solutions }: DataverseRecord): readonly JsonObject[] {
  return solutions.flatMap(({ id, connectorIds }) => connectorIds.map((objectId) => ({ solutioncomponentid: `${objectId.slice(0, 24)}${id.slice(24)}`, objectid: objectId, componenttype: CONNECTOR_COMPONENT, _solutionid_value: id })));
}

/** States and codes as recorded: 0 waiting, 2/20 in progress, 3/30 succeeded, 3/31 failed. */
export function operationRow(operation: OperationRecord, isDone: boolean): JsonObject {
  const { id, work, outcome, createdOn } = operation;
  const [message, type] = OPERATIONS[work.kind];
  const failure = isDone && outcome?.kind === 'failed' ? outcome.message : null;
  const [statecode, statuscode] = !isDone ? [outcome === undefined ? 0 : 2, outcome === undefined ? 0 : 20] : [3, failure === null ? 30 : 31];
  return {
    asyncoperationid: id,
    name: message,
    messagename: `${message}Async`,
    operationtype: type,
    statecode,
    statuscode,
    createdon: createdOn,
    completedon: isDone ? createdOn : null,
    errorcode: failure === null ? null : -2147188685,
    friendlymessage: failure,
    message: failure,
    data: null,
  };
}

export function importJobRow({ jobId, work, outcome, createdOn }: OperationRecord, isDone: boolean): JsonObject {
  const result = !isDone ? '' : outcome?.kind === 'failed' ? 'failure' : 'success';
  const text = outcome?.kind === 'failed' && isDone ? outcome.message : '';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return {
    importjobid: jobId,
    solutionname: work.solution,
    progress: isDone ? 100 : 50,
    startedon: createdOn,
    completedon: isDone ? createdOn : null,
    data: `<importexportxml progress="${isDone ? 100 : 50}" processed="${String(isDone)}"><solutionManifests><solutionManifest id="${work.solution}" processed="${String(isDone)}"><result result="${result}" errorcode="0" errortext="${escaped}" /></solutionManifest></solutionManifests></importexportxml>`,
  };
}

export function importResult({ outcome }: OperationRecord): JsonObject {
  const isFailed = outcome?.kind === 'failed';
  return {
    SolutionOperationResult: {
      Type: 'Import',
      Status: isFailed ? 'Failed' : 'Passed',
      WarningMessages: outcome?.kind === 'succeeded' ? outcome.warnings : [],
      ErrorMessages: isFailed ? [outcome.message] : [],
      ActionLink: { Label: null, Target: null },
    },
  };
}
