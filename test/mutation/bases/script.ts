import { type Change, pointerTo, put, rewrite, set } from '../engine/change.js';
import type { Preparation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm } from '../tables/choosing.js';

export const SCRIPT_FILE = 'script.csx';
export const SCRIPT_OPERATIONS = pointerTo('/properties/scriptOperations');

/** Operations of the connector whose ids can be told apart from everything else in a script. */
export function handled(subject: Subject): readonly string[] {
  return calm(subject).flatMap(({ id }) => (id !== undefined && /^[A-Za-z]\w{7,60}$/.test(id) ? [id] : []));
}

/** `others`: what happens to operations that the script does not name. */
function scriptFor(id: string, others: string): string {
  return `using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var id = Encoding.UTF8.GetString(Convert.FromBase64String(this.Context.OperationId));
        if (id == "${id}")
        {
            return await this.SendAsync();
        }

        ${others}
    }

    private async Task<HttpResponseMessage> SendAsync()
    {
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken);
        var text = new JObject().ToString(Newtonsoft.Json.Formatting.None);
        return response;
    }
}
`;
}

/** Adds a script in the place of the one that is there and that settings may name, and sends operations of the connector through it. */
function withScriptThat(others: string): Preparation {
  return (subject) => {
    const [id, another] = handled(subject);
    const hasGateway = /gateway/i.test(JSON.stringify(subject.properties ?? {}));
    if (id === undefined || another === undefined || subject.properties === undefined || hasGateway) return undefined;
    return [{ kind: 'delete', file: 'script' }, { kind: 'delete', file: 'settings' }, put('script', SCRIPT_FILE, scriptFor(id, others)), set(SCRIPT_OPERATIONS, [id], 'properties')];
  };
}

/** Adds a script that lets other operations pass. */
export const withScript = withScriptThat('return await this.SendAsync();');

/** Adds a script that refuses other operations. */
export const withRefusingScript = withScriptThat('return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = CreateJsonContent($"Unknown operation {id}") };');

/** Puts some other words in the place of words of the script. */
export function replacing(words: string, others: string): Change {
  return rewrite((text) => {
    if (!text.includes(words)) throw new Error(`The script has no "${words}"`);
    return text.replace(words, () => others);
  }, 'script');
}
