import { type Cloud, readCustomCloud } from '@connector-workbench/platform';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';
import { settingWayOn } from '../../infrastructure/settings-way-on.js';

/** What the user set as endpoints of their own makes no cloud. */
export class EndpointsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.problems = problems;
  }
}

/** The cloud that the user's own setting describes. Throws an EndpointsError. */
export function customCloudOf(setting: unknown): Cloud {
  const reading = readCustomCloud(setting ?? {});
  if (reading.kind === 'cloud') return reading.cloud;
  throw new EndpointsError(reading.problems);
}

export const describeEndpointsFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof EndpointsError)) return undefined;
  const [first = ''] = error.problems;
  return {
    message: t('The setting “Connector Workbench: Endpoints” cannot be used: {0} Correct it in your user settings, or choose another cloud.', first),
    retryable: false,
    signIn: false,
    details: error.problems.map((problem, at) => [`Problem ${at + 1}`, problem]),
    waysOn: [settingWayOn('endpoints', t), { label: t('Choose Another Cloud'), command: COMMANDS.chooseCloud }],
  };
};
