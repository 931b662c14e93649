import path from 'node:path';
import { FileError, type FileSystem, nodeFileSystem } from '@connector-workbench/cli';

/** The disk, where reading files or folders of one name fails: as it does for others than root, or where a file vanishes meanwhile. */
export function failingFiles(name: string, error: FileError): FileSystem {
  const fail = <Rest extends readonly unknown[], T>(action: (target: string, ...rest: Rest) => Promise<T>) =>
    async (target: string, ...rest: Rest): Promise<T> => {
      if (path.basename(target) === name) throw error;
      return action(target, ...rest);
    };
  return { ...nodeFileSystem, list: fail(nodeFileSystem.list.bind(nodeFileSystem)), read: fail(nodeFileSystem.read.bind(nodeFileSystem)), readStart: fail(nodeFileSystem.readStart.bind(nodeFileSystem)) };
}
