/** A local stand-in for the services a connector author talks to: real HTTP on loopback, real storage on disk, real errors. */
export { startSandbox, type RunningSandbox, type SandboxOptions } from './start-sandbox.js';
export { CLOUD_SHAPES, CLOUD_SHAPE_IDS, type CloudShape, type CloudShapeId } from './clouds/cloud-shape.js';
export type { SandboxAddresses, SecureAddresses, TestUserAddress } from './http/addresses.js';
export { FaultSyntaxError, parseFault, type Fault, type FaultPlan } from './faults/fault.js';
export { DataFolderInUseError } from './storage/data-lock.js';
export { DamagedDataError } from './storage/stored-shapes.js';
export { processIo } from './command/process-io.js';
export { runSandboxCommand, type SandboxCommandIo, type SandboxExitCode } from './command/run-sandbox-command.js';
export { SANDBOX_USAGE } from './command/sandbox-arguments.js';
