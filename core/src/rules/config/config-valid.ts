import { readConfig } from '../../config/read-config.js';
import { PROFILES } from '../../lint/profiles.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

export const configValid = defineRule({
  meta: {
    id: 'config-valid',
    title: 'connector.config.json says what can be done',
    severity: 'error',
    // Whichever are chosen: a slip in the file may be what switches the others off.
    profiles: PROFILES,
    // A file for this tool: the service never sees it.
    savedAnyway: true,
    serviceRules: {},
    reads: ['config'],
    messages: {
      type: '{name} is {type} instead of {expected}.',
      unknownKey: 'Nothing reads "{key}" here. There are: {known}.',
      misspeltKey: 'Nothing reads "{key}" here. Did you mean "{nearest}"?',
      unknownRule: 'There is no rule "{id}". The page of each rule has its name as title.',
      misspeltRule: 'There is no rule "{id}". Did you mean "{nearest}"?',
      severity: '{value} is no severity. Write one of: {severities}.',
      profile: '{value} is no profile. Write some of: {profiles}.',
      option: 'The rule {rule} has no option "{name}". There are: {known}.',
      misspeltOption: 'The rule {rule} has no option "{name}". Did you mean "{nearest}"?',
      optionValue: '"{name}" is {value} instead of {expected}.',
      missing: '"{key}" is missing here: {advice}.',
      sameName: 'Two environments are called "{name}". Give each a name of its own.',
      route: '{value} is no route. Write one of: {routes}.',
      unread: '"{key}" {route}.',
      nothingBefore: 'Before the first environment there is none that the solution could come from. Pack it from the files, with "source": "files".',
      overlayOnExport: 'A solution that comes from the environment before is imported as it is, so that "{key}" cannot be different here. Pack it from the files, with "source": "files".',
      reason: 'A finding is only held back with a reason. Add a "reason" that says why it may stay, for whoever comes later.',
      pointer: '"{value}" is no JSON pointer. Write it with a slash in front, as the command line prints it with --format json.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, knownRules, report }) => ({
    Project() {
      const config = documentOf(project, 'config');
      for (const fault of config === undefined ? [] : readConfig(config, knownRules).faults) report(fault);
    },
  }),
});
