// Reports a check as SARIF 2.1.0, which code hosts and editors read.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../../article/Problem.ts';
import type { Findings } from './Findings.ts';
import { RULES, type Rule, ruleOf } from './ruleOf.ts';

const RULE_IDS = Object.keys(RULES) as Rule[];

/** One SARIF log with one run: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport({ problems, pathOf, version }: Findings): string {
  const driver = {
    name: 'Broadsheet',
    ...(version === null ? {} : { version, semanticVersion: version }),
    rules: RULE_IDS.map(ruleObject),
  };
  const results = problems.map((problem) => resultObject(problem, pathOf(problem.file)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleObject(id: Rule): object {
  const { summary, help } = RULES[id];
  return {
    id,
    shortDescription: { text: summary },
    help: { text: help },
    defaultConfiguration: { level: 'error' },
  };
}

function resultObject(problem: Problem, path: string): object {
  const { line, column, message, hint, severity, field } = problem;
  const rule = ruleOf(problem);
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: severity,
    message: { text: `${message} ${hint}`.trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          region: { startLine: line, startColumn: column },
        },
        ...(field === null ? {} : { logicalLocations: [{ fullyQualifiedName: field, kind: 'member' }] }),
      },
    ],
  };
}

// SRCROOT is what GitHub takes for the root of the repository.
function artifact(path: string): object {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
