/**
 * Names under which the sandbox is reached by TLS. All are below `localhost`, which is this computer by definition (RFC 6761) and nobody
 * else's, and each has the form that some client insists on.
 */

/** Microsoft's storage libraries take the account from before `.blob.`, and always speak TLS. */
export const BLOB_NAME = 'sandbox.blob.localhost';
/** ADAL asks Microsoft about every authority it does not know, unless `.dsts.` is in its name. */
export const AUTHORITY_NAME = 'login.dsts.localhost';
export const API_NAME = 'api.localhost';

export const CERTIFICATE_NAMES: readonly string[] = ['localhost', API_NAME, AUTHORITY_NAME, BLOB_NAME];
export const CERTIFICATE_ADDRESSES: readonly string[] = ['127.0.0.1', '::1'];
