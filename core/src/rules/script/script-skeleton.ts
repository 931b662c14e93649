import type { ConnectorDocument } from '../../documents/connector-document.js';
import { lineBreakNear } from '../../fixes/text-style.js';

/** The method that the service calls, which sends the request as it came. */
const EXECUTE = [
  'public override async Task<HttpResponseMessage> ExecuteAsync()',
  '{',
  '    return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);',
  '}',
];

/** The method as lines of a class whose members are indented by `indent`, in the line breaks of the script. */
export function executeMethod(document: ConnectorDocument, indent = '    '): string {
  const lineBreak = lineBreakNear(document.text, 0);
  return EXECUTE.map((line) => lineBreak + indent + line).join('');
}

/** A whole class, to stand at the end of the script. */
export function scriptClass(document: ConnectorDocument): string {
  const lineBreak = lineBreakNear(document.text, 0);
  const before = document.text === '' || /[\r\n]$/.test(document.text) ? '' : lineBreak;
  return `${before}public class Script : ScriptBase${lineBreak}{${executeMethod(document)}${lineBreak}}${lineBreak}`;
}
