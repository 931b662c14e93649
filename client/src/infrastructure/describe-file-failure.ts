import type { FailureDescriber } from './describe-failure.js';
import type { Translate } from './translate.js';

/** How Node.js writes what the system refused, on its own or within a message of VS Code's: `EACCES: permission denied, mkdir '/home/x'`. */
const REFUSAL = /\b(E[A-Z]{3,}): [^,]*, (\w+)(?: '([^']+)')?/;

/** A file or folder that cannot be read or written is no defect: a folder can be read-only, a disk full. */
export const describeFileFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof Error)) return undefined;
  const [, code = '', call, path = t('A file')] = REFUSAL.exec(error.message) ?? [];
  const reason = reasonOf(code, call, t);
  if (reason === undefined) return undefined;
  return { message: t('{0} cannot be used: {1}. Mend that or choose another place, then try again.', path, reason), retryable: true, signIn: false, details: [['Error', error.message]] };
};

function reasonOf(code: string, call: string | undefined, t: Translate): string | undefined {
  switch (code) {
    case 'EACCES': case 'EPERM': return t('you lack the permission for it');
    case 'EROFS': return t('the disk can only be read');
    case 'ENOSPC': case 'EDQUOT': return t('the disk is full');
    case 'EBUSY': return t('another program is using it');
    case 'ENAMETOOLONG': return t('its name is too long for this disk');
    case 'ENOTDIR': return t('a part of its path is no folder');
    case 'EISDIR': return t('it is a folder');
    case 'EEXIST': return t('something of that name is there already');
    case 'ENOENT': return call === 'mkdir' ? t('no folder can be made there') : t('there is no such file or folder');
    default: return undefined;
  }
}
