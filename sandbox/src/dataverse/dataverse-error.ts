import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ServiceError } from '../http/service-error.js';

/** Refusals as Dataverse words them. Codes and texts are recorded ones, unless a comment says otherwise. */
export const REFUSALS = {
  notFound: (entity: string, id: string) => refusal(404, '0x80040217', `Entity '${entity}' With Id = ${id} Does Not Exist`),
  unknownSegment: (segment: string) => refusal(404, '0x8006088a', `Resource not found for the segment '${segment}'.`),
  /** Documented as ConcurrencyVersionMismatch under "Web service error codes". */
  versionMismatch: () => refusal(412, '0x80060882', "The version of the existing record doesn't match the RowVersion property provided."),
  /** The text is the documented one, shortened: the service adds the stack of its own reader. */
  unknownColumn: (column: string) => refusal(400, '0x80048d19', `Error identified in Payload provided by the user for Entity :'connectors', For more information on this error please follow this help link. ----> InnerException : Microsoft.OData.ODataException: The property '${column}' does not exist on type 'Microsoft.Dynamics.CRM.connector'. Make sure to only use property names that are defined by the type.`),
  duplicate: () => refusal(412, '0x80040237', 'A record with matching key values already exists.'),
  tooLong: (column: string, limit: number) => refusal(400, '0x80044331', `A validation error occurred.  The length of the '${column}' attribute of the 'connector' entity exceeded the maximum allowed length of '${limit}'.`),
  notAMember: () => refusal(403, '0x80072560', 'The user is not a member of the organization.'),
  missingPrivilege: (userId: string, privilege: string) => refusal(403, '0x80040220', `Principal user (Id=${userId}, type=8, roleCount=1), is missing ${privilege} privilege for entity 'connector'. context.Caller=${userId}`),
  wrappedProperties: () => refusal(400, '0x80048d19', 'ApiHubsRequestFailed: Nullable object must have a value.'),
  unknownSolution: (name: string) => refusal(400, '0x80040217', `The given solution unique name (${name}) is not valid`),
  importRunning: () => refusal(400, '0x80071151', 'Cannot start another [Import] because there is a previous [Import] running at this moment. Use Solution History for more details. -- The solution installation or removal failed due to the installation or removal of another solution at the same time. Please try again later.'),
  /** The general code for a value that is not accepted; the texts are ours. */
  invalid: (message: string) => refusal(400, '0x80040203', message),
} as const;

function refusal(status: ContentfulStatusCode, code: string, message: string): ServiceError {
  return new ServiceError(status, code, message);
}
