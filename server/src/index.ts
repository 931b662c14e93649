/** The public surface of the server: its Node entry, for the command line; its host-independent start, for other hosts and for measuring. */
export { startServer } from './common/start-server.js';
export { type FileAccess, FileAccessError, type FileAccessFailure, type FileListing, type ListLimits, type ServerHost, type Timers } from './common/host/server-host.js';
export { nodeHost } from './node/node-host.js';
export { ServerUsageError, startNodeServer } from './node/start-node-server.js';
