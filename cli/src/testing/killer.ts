/**
 * A module to be loaded before a program: ends the process, without any farewell, at the moment that `KILL` names. `before 3`: before its third request leaves;
 * `after 3`: when the answer to it has begun, so that the service has done its work and the answer is lost; `rename 2` and `renamed 2`: before and after its second
 * file takes the place of an older one. Where `KILL_ARMED_BY` is set, counting begins with that signal.
 */
const KILLER = `
import fs from 'node:fs/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
const [moment, position] = (process.env.KILL ?? '').split(' ');
let isArmed = process.env.KILL_ARMED_BY === undefined;
if (!isArmed) process.once(process.env.KILL_ARMED_BY, () => { isArmed = true; });
const { request } = http;
const { rename } = fs;
const die = () => process.kill(process.pid, 'SIGKILL');
const counts = new Map();
const isNow = (...moments) => {
  if (!isArmed || !moments.includes(moment)) return false;
  const count = (counts.get(moment) ?? 0) + 1;
  counts.set(moment, count);
  return count === Number(position);
};
http.request = (...args) => {
  const isIt = isNow('before', 'after');
  if (isIt && moment === 'before') die();
  const sent = request(...args);
  if (isIt) sent.prependOnceListener('response', die);
  return sent;
};
fs.rename = async (...args) => {
  const isIt = isNow('rename', 'renamed');
  if (isIt && moment === 'rename') die();
  await rename(...args);
  if (isIt) die();
};
syncBuiltinESMExports();
`;

/** Arguments of Node that load it. */
export const LOAD_KILLER = ['--import', `data:text/javascript,${encodeURIComponent(KILLER)}`] as const;
