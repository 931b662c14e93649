/** Helpers for tests of the command line, in this room and in test/. */
export { exampleDefinition, WITHOUT_SUMMARY } from './example-definition.js';
export { exampleWsdl } from './example-wsdl.js';
export { type JsonReport, parseReport } from './json-report.js';
export { type ConnectorRun, runConnector, type RunOptions } from './run-connector.js';
export { type Files, withFolder } from './temporary-folder.js';
export { type SandboxUse, withSandbox } from './with-sandbox.js';
export { work, type Workplace } from './workplace.js';
export { type DataverseUse, exampleSolution, platformOf, quickClock, withDataverse } from './with-dataverse.js';
export { type Random, seededRandom, unseenExport } from './unseen-export.js';
export { until } from './until.js';
