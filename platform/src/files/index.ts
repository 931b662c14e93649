/** Files of this computer, without the services: what a command that sends nothing loads. */
export type { Disk, EntryKind, FolderEntry } from './disk.js';
export { diskReason, type DiskUse, explained, FileError, FileMissingError, FileTooLargeError } from './file-error.js';
export { LEADS_OUT, leadsOut, sentFileLeadingOut } from './leads-out.js';
export { nodeDisk } from './node-disk.js';
