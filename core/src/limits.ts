/**
 * Numbers that the platform sets, in one place, since its pages disagree with one another and change.
 * Each says its unit and where it comes from.
 */

/** Operations of one connector (FAQ of custom connectors; `TotalOperationsCountExceedsMaxAllowed`). */
export const MAX_OPERATIONS = 256;

/** Characters of a summary that the service accepts (`OperationSummaryTooLong`). */
export const MAX_SUMMARY_LENGTH = 120;

/** Characters of a summary that certification asks for (page about submitting a connector). */
export const MAX_CERTIFIED_SUMMARY_LENGTH = 80;

/** Characters of the title of a certified connector (page about the texts of connectors; seen as an error in reviews). */
export const MAX_TITLE_LENGTH = 30;

/** Characters that the description of a certified connector has at least (page about submitting a connector). */
export const MIN_DESCRIPTION_LENGTH = 30;

/** Characters that the description of a certified connector has at most (same page). */
export const MAX_DESCRIPTION_LENGTH = 500;

/** Bytes of a definition that the service still takes; its pages say 1 MB, and published ones reach 1,104,994 bytes. */
export const MAX_DEFINITION_BYTES = 1_048_576;

/** Characters of the column that holds a definition in Dataverse (`openapidefinition`), which solutions write. */
export const MAX_SOLUTION_DEFINITION_LENGTH = 500_000;

/** Categories of one connector in the store (page about submitting a connector). */
export const MAX_CATEGORIES = 2;

/** Characters of an operationId; the service has a limit that it does not publish (`OperationIdTooLong`), and the longest published id has 77. */
export const MAX_OPERATION_ID_LENGTH = 80;

/** Schemas in the body of one operation, with all that is referred to (FAQ of custom connectors; `BodySchemaCountExceedsMaxAllowed`). */
export const MAX_BODY_SCHEMAS = 512;

/** Schemas of one operation (FAQ of custom connectors; `OperationSchemaCountExceedsMaxAllowed`). */
export const MAX_OPERATION_SCHEMAS = 16_384;

/** Schemas of one connector: as many as its operations may have together (FAQ of custom connectors; `TotalSchemaCountExceedsMaxAllowed`). */
export const MAX_TOTAL_SCHEMAS = MAX_OPERATIONS * MAX_OPERATION_SCHEMAS;

/** Levels of a schema with all that is referred to; the service has a limit that it does not publish (`SchemaTooDeep`). */
export const MAX_SCHEMA_DEPTH = 32;

/** Bytes of a script (page about custom code: 1 MB, taken as 1024 × 1024, so that nothing is refused which may pass). */
export const MAX_SCRIPT_BYTES = 1_048_576;

/** Namespaces that a script may use (list of the page about custom code). */
export const SCRIPT_NAMESPACES: readonly string[] = [
  'System', 'System.Collections', 'System.Collections.Generic', 'System.Diagnostics', 'System.IO', 'System.IO.Compression', 'System.Linq', 'System.Net', 'System.Net.Http',
  'System.Net.Http.Headers', 'System.Net.Security', 'System.Security.Authentication', 'System.Security.Cryptography', 'System.Text', 'System.Text.RegularExpressions', 'System.Threading',
  'System.Threading.Tasks', 'System.Web', 'System.Xml', 'System.Xml.Linq', 'System.Drawing', 'System.Drawing.Drawing2D', 'System.Drawing.Imaging', 'Microsoft.Extensions.Logging',
  'Newtonsoft.Json', 'Newtonsoft.Json.Linq',
];

/** Where ScriptBase itself lives: on no list, but published scripts name it. */
export const SCRIPT_BASE_NAMESPACE = 'Microsoft.PowerPlatform.Connectors.CustomCode.CSharp';

/** The version of the services that paconn speaks to, in its settings (paconn's own schema of settings.json). */
export const SETTINGS_API_VERSION = '2016-11-01';

/** Bytes of an icon (Solution Checker: less than 1 MB, taken as 1024 × 1024). */
export const MAX_ICON_BYTES = 1_048_576;

/** Pixels of each side of an icon (Solution Checker: 100 to 230; reviewers ask for the most). */
export const MIN_ICON_SIDE = 100;
export const MAX_ICON_SIDE = 230;
