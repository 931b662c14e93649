import type { Classification } from './connector-change.js';

/** What a kind of change means. `docs/breaking-changes.md` is generated from these. */
export interface ChangeRule {
  readonly classification: Classification;
  readonly title: string;
  readonly messages: Readonly<Record<string, string>>;
  /** What existing flows, apps or makers notice. */
  readonly consequence: string;
  /** What Microsoft's check of submitted connectors says about it, as quoted in reviews in microsoft/PowerPlatformConnectors. */
  readonly service?: { readonly text: string; readonly source: string };
}

const cites = (text: string, ...pulls: readonly number[]): NonNullable<ChangeRule['service']> => ({ text, source: pulls.map((pull) => `#${pull}`).join(', ') });

const FROM_TO = 'changed from {from} to {to}';

const BREAKING = {
  'breaking-operation-removed': {
    classification: 'breaking',
    title: 'An operation was removed, or has another ID',
    messages: {
      removed: 'The operation "{operation}" was removed.',
      renamed: 'The operation "{from}" has another ID now: "{to}".',
    },
    consequence: 'Flows and apps call an operation by its ID, so those that use it fail. Keep the operation and mark it as deprecated instead.',
    service: cites('The operation has been deleted. This change breaks existing flows.', 3470, 4043, 4168),
  },
  'breaking-operation-hidden': {
    classification: 'breaking',
    title: 'An operation was hidden',
    messages: { hidden: 'The operation "{operation}" is hidden from makers now (x-ms-visibility: internal).' },
    consequence: 'Makers no longer find the operation, and flows that have it cannot be edited as before. Mark it as deprecated instead.',
  },
  'breaking-path-changed': {
    classification: 'breaking',
    title: 'An operation has another path or method',
    messages: { moved: 'The operation "{operation}" is called as {to} instead of {from}.' },
    consequence: 'Flows that exist keep what they were saved with, and call the old place. Add the operation under another ID, and mark the old one as deprecated.',
    service: cites('The path template has been changed for the operation.', 3648),
  },
  'breaking-trigger-changed': {
    classification: 'breaking',
    title: 'An operation became a trigger or an action, or triggers in another way',
    messages: { trigger: 'What "{operation}" triggers (x-ms-trigger) changed from {from} to {to}.' },
    consequence: 'A flow that exists uses the operation as what it was: a step of the wrong kind cannot run, and one item per run is not a list per run.',
  },
  'breaking-required-input-added': {
    classification: 'breaking',
    title: 'An input became necessary',
    messages: {
      added: 'The required input "{input}" was added.',
      required: 'The input "{input}" is required now.',
    },
    consequence: 'Flows that exist do not send it, so their calls are refused. Make it optional, or give the operation a new revision.',
    service: cites('The required input field has been added. Existing flows will not send this new field.', 2641, 3656),
  },
  'breaking-input-removed': {
    classification: 'breaking',
    title: 'An input was removed, hidden or renamed',
    messages: {
      removed: 'The input "{input}" was removed.',
      hidden: 'The input "{input}" is hidden from makers now (x-ms-visibility: internal).',
      renamed: 'The body is called "{to}" instead of "{from}".',
    },
    consequence: 'Flows that set it send a value that no longer arrives, and makers can no longer see or change it.',
  },
  'breaking-input-location': {
    classification: 'breaking',
    title: 'An input is sent in another place',
    messages: { location: 'The input "{input}" is sent in the {to} instead of the {from}.' },
    consequence: 'Flows that exist keep sending it in the old place, where nobody reads it.',
    service: cites('The location has been changed for the parameter. Existing flows will continue to send the parameter in the old location.', 3648),
  },
  'breaking-input-type': {
    classification: 'breaking',
    title: 'An input has another type',
    messages: { type: `The type of the input "{input}" ${FROM_TO}.` },
    consequence: 'Flows that exist keep sending a value of the old type, which is refused or read wrongly.',
  },
  'breaking-input-format': {
    classification: 'breaking',
    title: 'An input is or was a file',
    messages: { format: `The format of the input "{input}" ${FROM_TO}.` },
    consequence: 'The formats byte and binary decide how a content is encoded, so that flows that exist send what the service cannot decode.',
  },
  'breaking-enum-value-removed': {
    classification: 'breaking',
    title: 'A choice of an input was removed',
    messages: { removed: 'The input "{input}" no longer takes {values}.' },
    consequence: 'Flows that chose it keep sending it. Keep the value for as long as flows have it.',
    service: cites('An enum value has been removed from the input field. Existing flows may have this value chosen and will continue to send it.', 2539, 3287),
  },
  'breaking-enum-added': {
    classification: 'breaking',
    title: 'An input that took anything takes only some values',
    messages: { added: 'The input "{input}" takes only some values now: {values}.' },
    consequence: 'Flows that send something else are refused.',
    service: cites('The list of enum values has been added to the input field. Existing flows may use values outside of this list.', 619),
  },
  'breaking-output-type': {
    classification: 'breaking',
    title: 'An output has another type',
    messages: { type: `The type of the output "{output}" ${FROM_TO}.` },
    consequence: 'Steps behind it get a value that they were not made for, where the service really answers something else.',
    service: cites('The type has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed.', 2649, 3910, 4168),
  },
  'breaking-output-format': {
    classification: 'breaking',
    title: 'An output has another format',
    messages: { format: `The format of the output "{output}" ${FROM_TO}.` },
    consequence: 'Steps behind it read the value in the old format, where the service really answers something else.',
    service: cites('The type format has been changed for the output field. Existing flows may be broken if they are using this field and actual payload has been changed.', 807, 3863),
  },
  'breaking-output-removed': {
    classification: 'breaking',
    title: 'An output was removed',
    messages: {
      removed: 'The output "{output}" was removed.',
      schema: 'What "{operation}" answers has no schema any more.',
    },
    consequence: 'Makers no longer find the field, and steps that use it get nothing, where the service really leaves it out.',
    service: cites('The output field has been deleted. Existing flows may be broken if they are using this field and actual payload has been changed.', 3656),
  },
  'breaking-auth-removed': {
    classification: 'breaking',
    title: 'A way to sign in, or what a connection is made of, was removed or changed its type',
    messages: {
      parameter: 'The connection parameter "{parameter}" was removed.',
      set: 'The way to sign in "{set}" was removed.',
      type: `The type of the connection parameter "{parameter}" ${FROM_TO}.`,
      provider: `The identity provider of the connection parameter "{parameter}" ${FROM_TO}.`,
    },
    consequence: 'Connections that exist were made the old way and stop working: everybody has to make new ones, and to choose them in each flow and app.',
  },
  'breaking-required-connection-parameter': {
    classification: 'breaking',
    title: 'Connections need something more',
    messages: {
      added: 'The required connection parameter "{parameter}" was added.',
      required: 'The connection parameter "{parameter}" is required now.',
    },
    consequence: 'Connections that exist do not have it, so that they have to be made again.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;

const COMPATIBLE = {
  'operation-added': { classification: 'compatible', title: 'A new operation', messages: { added: 'The operation "{operation}" was added.' }, consequence: 'Makers find it. Flows that exist do not change.' },
  'operation-shown': { classification: 'compatible', title: 'An operation that was hidden is shown', messages: { shown: 'The operation "{operation}" is shown to makers now.' }, consequence: 'Makers find it. Flows that exist do not change.' },
  'operation-deprecation': {
    classification: 'compatible',
    title: 'An operation is deprecated, or no longer so',
    messages: { deprecated: 'The operation "{operation}" is deprecated now.', restored: 'The operation "{operation}" is no longer deprecated.' },
    consequence: 'Flows that exist go on; makers are offered a deprecated operation no longer.',
  },
  'operation-setting': {
    classification: 'compatible',
    title: 'Another setting of an operation',
    messages: { changed: '"{setting}" of the operation "{operation}" changed.', fromTo: `"{setting}" of the operation "{operation}" ${FROM_TO}.` },
    consequence: 'The operation may behave in another way in flows that exist.',
  },
  'input-added': { classification: 'compatible', title: 'A new optional input', messages: { added: 'The optional input "{input}" was added.' }, consequence: 'Flows that exist do not send it, and need not.' },
  'input-optional': { classification: 'compatible', title: 'An input is no longer required', messages: { optional: 'The input "{input}" is optional now.' }, consequence: 'Flows that exist keep sending it.' },
  'input-shown': { classification: 'compatible', title: 'An input that was hidden is shown', messages: { shown: 'The input "{input}" is shown to makers now.' }, consequence: 'Flows that exist do not send it, where it has no default.' },
  'input-type-widened': { classification: 'compatible', title: 'An input takes more than before', messages: { type: `The type of the input "{input}" ${FROM_TO}.` }, consequence: 'What flows that exist send is still taken.' },
  'input-format': { classification: 'compatible', title: 'An input has another format', messages: { format: `The format of the input "{input}" ${FROM_TO}.` }, consequence: 'Flows that exist keep sending values in the old format.' },
  'input-default': { classification: 'compatible', title: 'An input has another default', messages: { default: `The default of the input "{input}" ${FROM_TO}.` }, consequence: 'It is for steps that are added from now on; flows that exist keep what they were saved with.' },
  'enum-value-added': { classification: 'compatible', title: 'An input takes more values', messages: { added: 'The input "{input}" takes {values}, too.' }, consequence: 'Makers can choose it. Flows that exist do not change.' },
  'enum-removed': { classification: 'compatible', title: 'An input takes any value', messages: { removed: 'The input "{input}" takes any value now. It took: {values}.' }, consequence: 'What flows that exist send is still taken. Makers type it instead of choosing it.' },
  'input-setting': {
    classification: 'compatible',
    title: 'Another setting of an input',
    messages: { changed: '"{setting}" of the input "{input}" changed.', fromTo: `"{setting}" of the input "{input}" ${FROM_TO}.` },
    consequence: 'Makers may get another card or other choices; a narrower limit can refuse what flows that exist send.',
  },
  'output-added': { classification: 'compatible', title: 'A new output', messages: { added: 'The output "{output}" was added.', schema: 'What "{operation}" answers has a schema now.' }, consequence: 'Makers can use it. Flows that exist do not change.' },
  'output-visibility': { classification: 'compatible', title: 'An output is hidden, or shown', messages: { hidden: 'The output "{output}" is hidden from makers now.', shown: 'The output "{output}" is shown to makers now.' }, consequence: 'Flows that use it still get it.' },
  'output-enum': {
    classification: 'compatible',
    title: 'Other values of an output',
    messages: { removed: 'The output "{output}" is no longer said to be {values}.', added: 'The output "{output}" may be {values}, too.', listRemoved: 'The output "{output}" has no list of values any more.', listAdded: 'The output "{output}" has a list of values now: {values}.' },
    consequence: 'Conditions in flows may compare with a value that no longer comes, or not know a new one.',
    service: cites('The list of enum values has been removed from the output field.', 1381),
  },
  'output-setting': {
    classification: 'compatible',
    title: 'Another setting of an output',
    messages: { changed: '"{setting}" of the output "{output}" changed.', fromTo: `"{setting}" of the output "{output}" ${FROM_TO}.`, required: 'The output "{output}" is always there now.', optional: 'The output "{output}" may be missing now.' },
    consequence: 'Makers may see the output in another way.',
  },
  'response-status': {
    classification: 'compatible',
    title: 'An operation answers with other statuses',
    messages: { added: '"{operation}" may answer with {status}, too.', removed: '"{operation}" no longer declares that it answers with {status}.', changed: `The status of what "{operation}" answers ${FROM_TO}.` },
    consequence: 'Flows see the same outputs; a condition on the status may no longer hold.',
  },
  'host-changed': { classification: 'compatible', title: 'Another host', messages: { changed: `The host ${FROM_TO}.` }, consequence: 'All calls go to another server, those of flows that exist, too.' },
  'base-path-changed': { classification: 'compatible', title: 'Another base path', messages: { changed: `The base path ${FROM_TO}.` }, consequence: 'All calls go to another place on the server, those of flows that exist, too.' },
  'schemes-changed': { classification: 'compatible', title: 'Other schemes', messages: { changed: `The schemes ${FROM_TO}.` }, consequence: 'All calls use the first scheme, those of flows that exist, too.' },
  'definition-security': {
    classification: 'compatible',
    title: 'Another security scheme in the definition',
    messages: { added: 'The security scheme "{scheme}" was added.', removed: 'The security scheme "{scheme}" was removed.', changed: 'The security scheme "{scheme}" changed.' },
    consequence: 'What connections ask for is said in apiProperties.json: see that both files still say the same.',
  },
  'definition-setting': {
    classification: 'compatible',
    title: 'Another setting of the definition',
    messages: { changed: '"{setting}" changed.', fromTo: `"{setting}" ${FROM_TO}.`, path: '"{setting}" of the path {path} changed.' },
    consequence: 'It may change how the connector behaves as a whole.',
  },
  'connection-parameter-added': { classification: 'compatible', title: 'A new connection parameter or way to sign in', messages: { added: 'The connection parameter "{parameter}" was added.', set: 'The way to sign in "{set}" was added.' }, consequence: 'Connections that exist do not have it, and need not. New ones ask for it.' },
  'connection-setting': {
    classification: 'compatible',
    title: 'Another setting of connections',
    messages: { parameter: '"{setting}" of the connection parameter "{parameter}" changed.', set: '"{setting}" of the way to sign in "{set}" changed.', sets: '"{setting}" of the ways to sign in changed.' },
    consequence: 'People may have to sign in again, since a token was given for the old settings.',
  },
  'policy-added': { classification: 'compatible', title: 'A new policy', messages: { added: 'The policy "{policy}" was added.' }, consequence: 'Calls of flows that exist are handled by it, too.' },
  'policy-removed': { classification: 'compatible', title: 'A policy was removed', messages: { removed: 'The policy "{policy}" was removed.' }, consequence: 'Calls of flows that exist are no longer handled by it.' },
  'policy-changed': { classification: 'compatible', title: 'A policy works in another way', messages: { changed: '"{setting}" of the policy "{policy}" changed.', moved: 'The policies are applied in another order.' }, consequence: 'Calls of flows that exist are handled in another way.' },
  'script-changed': { classification: 'compatible', title: 'Another script', messages: { added: 'A script was added.', removed: 'The script was removed.', changed: 'The script changed.' }, consequence: 'Calls of flows that exist are handled in another way.' },
  'script-operations': { classification: 'compatible', title: 'The script handles other operations', messages: { added: 'The script handles "{operation}", too.', removed: 'The script no longer handles "{operation}".' }, consequence: 'Calls of this operation are handled in another way in flows that exist, too.' },
  'property-changed': { classification: 'compatible', title: 'Another setting in apiProperties.json', messages: { changed: '"{setting}" changed.', fromTo: `"{setting}" ${FROM_TO}.` }, consequence: 'It may change how the connector behaves as a whole.' },
} as const satisfies Readonly<Record<string, ChangeRule>>;

const COSMETIC = {
  'text-changed': {
    classification: 'cosmetic',
    title: 'A text that people read',
    messages: {
      operation: 'The {setting} of the operation "{operation}" changed.', input: 'The {setting} of the input "{input}" changed.', output: 'The {setting} of the output "{output}" changed.',
      definition: 'The {setting} changed.', connection: 'The {setting} of the connection parameter "{parameter}" changed.', path: 'The {setting} of the path {path} changed.',
    },
    consequence: 'Only what people read changes.',
  },
  'visibility-changed': {
    classification: 'cosmetic',
    title: 'Shown first, or under advanced options',
    messages: { operation: `The visibility of the operation "{operation}" ${FROM_TO}.`, input: `The visibility of the input "{input}" ${FROM_TO}.`, output: `The visibility of the output "{output}" ${FROM_TO}.` },
    consequence: 'Makers see it in another place. Flows that exist do not change.',
  },
  'inputs-reordered': { classification: 'cosmetic', title: 'Inputs or choices in another order', messages: { inputs: 'The inputs of "{operation}" stand in another order.', choices: 'The choices of "{input}" stand in another order.' }, consequence: 'Makers see them in another order. Flows that exist do not change.' },
  'info-changed': { classification: 'cosmetic', title: 'Facts about the connector', messages: { changed: '"{setting}" changed.', fromTo: `"{setting}" ${FROM_TO}.` }, consequence: 'Only what people read changes.' },
  'icon-changed': { classification: 'cosmetic', title: 'Another icon', messages: { added: 'An icon was added.', removed: 'The icon was removed.', changed: 'The icon changed.', color: `The colour behind the icon ${FROM_TO}.` }, consequence: 'Only what people see changes.' },
  rewritten: {
    classification: 'cosmetic',
    title: 'Written in another way',
    messages: { definition: 'The definition is written in another way.', properties: '"{setting}" is written in another way.' },
    consequence: 'Operations, inputs, outputs and connections are the same as before.',
  },
} as const satisfies Readonly<Record<string, ChangeRule>>;

/** All kinds of changes by id, the breaking ones first. */
export const CHANGE_RULES = { ...BREAKING, ...COMPATIBLE, ...COSMETIC };
export type ChangeRuleId = keyof typeof CHANGE_RULES;

/** The messages of a rule: what a finding may name. */
export type MessageIdOf<Id extends ChangeRuleId> = keyof (typeof CHANGE_RULES)[Id]['messages'] & string;

export function changeRule(id: ChangeRuleId): ChangeRule {
  return CHANGE_RULES[id];
}
