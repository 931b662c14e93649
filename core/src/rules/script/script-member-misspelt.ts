import type { ContextChain, ScriptName } from '../../csharp/member-chains.js';
import type { ScriptOutline } from '../../csharp/script-outline.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeText, safeFix } from '../../fixes/fixing.js';
import { OBJECT_MEMBERS, SCRIPT_BASE_MEMBERS, SCRIPT_CONTEXT_MEMBERS, SCRIPT_TYPE_MEMBERS, type ScriptMember, UNDOCUMENTED_CONTEXT_MEMBERS } from '../../knowledge/script-members.js';
import { Location } from '../../lint/location.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { nearestName } from '../../wording/nearest-name.js';
import { defineRule } from '../rule.js';

export const scriptMemberMisspelt = defineRule({
  meta: {
    id: 'script-member-misspelt',
    title: 'The script reads what Context and ScriptBase have',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: {
      capitals: '{owner} has no "{name}", since C# tells capitals apart, so the script does not compile and the service refuses it. Write "{nearest}".',
      misspelt: '{owner} has no "{name}", so the script does not compile and the service refuses it. Did you mean "{nearest}"?',
      token: '{owner} has no "CancellationToken", so the script does not compile and the service refuses it. The class Script inherits it: write "this.CancellationToken".',
    },
    fixable: 'safe',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        const at = Location.root(document);
        for (const { messageId, owner, name, nearest, range, replaced } of slipsOf(outline)) {
          const data = { owner, name, nearest };
          const title = `Change it to "${nearest}"`;
          if (messageId === 'capitals') report({ at, messageId, data, range, fixes: () => [inRightCapitals(at, range, nearest, title)] });
          else report({ at, messageId, data, range, fixable: 'suggestion', fixes: () => [proposeText(at, replaced, nearest, title)] });
        }
      }
    },
  }),
});

interface Slip {
  readonly messageId: 'capitals' | 'misspelt' | 'token';
  /** Whose member it would be. */
  readonly owner: string;
  readonly name: string;
  readonly nearest: string;
  readonly range: OffsetRange;
  /** What the right name stands for: the range, or more. */
  readonly replaced: OffsetRange;
}

/** A script stays as it is while somebody types in the definition. */
const KNOWN = new WeakMap<ScriptOutline, readonly Slip[]>();

function slipsOf(outline: ScriptOutline): readonly Slip[] {
  let slips = KNOWN.get(outline);
  if (slips === undefined) {
    slips = [...inheritedSlips(outline), ...outline.contextChains().flatMap((chain) => slipIn(chain) ?? [])].sort((a, b) => a.range.start - b.range.start);
    KNOWN.set(outline, slips);
  }
  return slips;
}

/** The first member that is not there: what comes after it cannot be judged. */
function slipIn({ owner, ownerStart, members }: ContextChain): Slip | undefined {
  let known: readonly ScriptMember[] | undefined = SCRIPT_CONTEXT_MEMBERS;
  let way = owner.name;
  for (const { name, range } of members) {
    if (known === undefined || (known === SCRIPT_CONTEXT_MEMBERS && UNDOCUMENTED_CONTEXT_MEMBERS.has(name)) || OBJECT_MEMBERS.has(name)) return undefined;
    const member: ScriptMember | undefined = known.find((each) => each.name === name);
    if (member === undefined) {
      if (known === SCRIPT_CONTEXT_MEMBERS && name === 'CancellationToken') return { messageId: 'token', owner: way, name, nearest: 'this.CancellationToken', range, replaced: { start: ownerStart, end: range.end } };
      // Of .NET's own types, only those members are known that scripts mostly need.
      return slipOf({ name, range }, way, known, known === SCRIPT_CONTEXT_MEMBERS);
    }
    known = member.form === 'property' && member.type !== undefined ? SCRIPT_TYPE_MEMBERS[member.type] : undefined;
    way = `${way}.${name}`;
  }
  return undefined;
}

/** Names that are read as if the class inherited them. */
function inheritedSlips(outline: ScriptOutline): readonly Slip[] {
  const names = new Set(SCRIPT_BASE_MEMBERS.map(({ name }) => name));
  // Nobody misses the first letter, and a script has thousands of names.
  const firstLetters = new Set([...names].map((name) => name.charAt(0).toLowerCase()));
  const isMeant = (name: string): boolean => firstLetters.has(name.charAt(0).toLowerCase()) && !names.has(name) && nearestName(name, names) !== undefined;
  return outline.inheritedReads(isMeant).flatMap((read) => slipOf(read, 'ScriptBase', SCRIPT_BASE_MEMBERS, read.isMember) ?? []);
}

function slipOf({ name, range }: ScriptName, owner: string, known: readonly ScriptMember[], takesNear: boolean): Slip | undefined {
  const nearest = nearestName(name, known.map((each) => each.name));
  if (nearest === undefined) return undefined;
  const isCapitals = nearest.toLowerCase() === name.toLowerCase();
  return isCapitals || takesNear ? { messageId: isCapitals ? 'capitals' : 'misspelt', owner, name, nearest, range, replaced: range } : undefined;
}

function inRightCapitals(at: Location, range: OffsetRange, name: string, title: string): Fix {
  return safeFix(title, at, (corrector) => {
    corrector.replaceText(range, name);
  });
}
