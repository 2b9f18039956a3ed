// What `check` prints for other programs: commands for GitHub Actions, and SARIF.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/article/Problem.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Findings } from '../../src/cli/reports/Findings.ts';
import { githubReport } from '../../src/cli/reports/githubReport.ts';
import { ruleOf } from '../../src/cli/reports/ruleOf.ts';
import { sarifReport } from '../../src/cli/reports/sarifReport.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const PROBLEM: Problem = {
  file: 'articles/a.md',
  line: 4,
  column: 10,
  field: 'section',
  message: 'M.',
  hint: 'H.',
  severity: 'error',
};

function findings(problems: readonly Partial<Problem>[], folder = 'content'): Findings {
  return {
    problems: problems.map((problem) => ({ ...PROBLEM, ...problem })),
    pathOf: (file) => `${folder}/${file}`,
    textOf: () => null,
    hasColours: false,
    version: '1.2.3',
  };
}

async function check(folder: string, format: string) {
  vi.stubEnv('CONTENT_DIR', folder);
  return runProgram(['check', '--format', format], process.cwd());
}

describe('the commands for GitHub Actions', () => {
  it.each<[string, Partial<Problem>, string]>([
    ['an error', {}, '::error file=content/articles/a.md,line=4,col=10,title=section::M. H.'],
    [
      'a warning of no field',
      { severity: 'warning', field: null, hint: '' },
      '::warning file=content/articles/a.md,line=4,col=10,title=Broadsheet::M.',
    ],
    [
      'signs that mean something to the runner',
      { file: 'a,b:c%\n.md', field: 'x:y,z', message: '100 % of\r\n::error::it, and: more' },
      '::error file=content/a%2Cb%3Ac%25%0A.md,line=4,col=10,title=x%3Ay%2Cz::100 %25 of%0D%0A::error::it, and: more H.',
    ],
    [
      'signs that would steer the screen',
      { file: 'a\u001b[2J.md', field: '\u009b1m', message: 'A\u001b[31m\u202e\u0007' },
      '::error file=content/a\uFFFD[2J.md,line=4,col=10,title=\uFFFD1m::A\uFFFD[31m\uFFFD\uFFFD H.',
    ],
  ])('say %s on one line, at the file in the repository', (_what, problem, line) => {
    const lines = githubReport(findings([problem])).split('\n');
    expect([lines[0], lines.length]).toEqual([line, 3]);
  });

  it('end with the count for people', () => {
    expect(githubReport(findings([]))).toBe('No problems.\n');
    expect(githubReport(findings([{}, { severity: 'warning' }])).split('\n')[2]).toBe('1 error, 1 warning.');
  });

  it('are what `check` prints, with its exit code', async () => {
    const folder = contentFolder({ 'articles/a.md': story({ section: 'wrold' }) });
    expect(await check(folder, 'github')).toEqual({
      output: `::error file=${folder}/articles/a.md,line=4,col=10,title=section::\`section\` cannot be “wrold”. Did you mean world? It is one of world, science. Sections are declared in site.yaml.
1 error, 0 warnings.
`,
      complaint: '',
      code: 1,
    });
  });
});

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly version?: string;
          readonly rules: readonly SarifRule[];
        };
      };
      readonly columnKind: string;
      readonly results: readonly SarifResult[];
    },
  ];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: object; readonly region: object } },
  ];
}

function sarif(text: string): Sarif {
  return JSON.parse(text) as Sarif;
}

describe('SARIF', () => {
  it('names the version of the format, the tool, and the rules with their help', () => {
    const { $schema, version, runs } = sarif(sarifReport(findings([])));
    expect([$schema, version]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0']);
    const [{ tool, columnKind, results }] = runs;
    expect([tool.driver.name, tool.driver.version, columnKind, results]).toEqual([
      'Broadsheet',
      '1.2.3',
      'utf16CodeUnits',
      [],
    ]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['site', 'field', 'copy', 'picture', 'stray-file']);
    for (const { shortDescription, help } of tool.driver.rules)
      for (const { text } of [shortDescription, help]) expect(text).toMatch(/^\S.{20,}\.$/);
  });

  it('leaves out a version that is not known', () => {
    const { runs } = sarif(sarifReport({ ...findings([]), version: null }));
    expect(Object.keys(runs[0].tool.driver)).toEqual(['name', 'rules']);
  });

  it('has each problem with its rule, level, words and place', () => {
    const { runs } = sarif(sarifReport(findings([{}, { severity: 'warning', field: null, hint: '' }])));
    const [{ tool, results }] = runs;
    expect(results.map(({ ruleId, level, message }) => [ruleId, level, message.text])).toEqual([
      ['field', 'error', 'M. H.'],
      ['copy', 'warning', 'M.'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results[0]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/articles/a.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 10 },
    });
  });

  it.each([
    ['content', { uri: 'content/pictures/caf%C3%A9%20%231%3F.png', uriBaseId: '%SRCROOT%' }],
    ['/elsewhere', { uri: 'file:///elsewhere/pictures/caf%C3%A9%20%231%3F.png' }],
  ])('writes the file as an address: in %s', (folder, artifactLocation) => {
    const { runs } = sarif(sarifReport(findings([{ file: 'pictures/café #1?.png' }], folder)));
    expect(runs[0].results[0]?.locations[0].physicalLocation.artifactLocation).toEqual(artifactLocation);
  });

  it('is all that `check` prints, with its exit code', async () => {
    const { output, complaint, code } = await check(contentFolder({ 'articles/a.md': '' }), 'sarif');
    const [{ tool, results }] = sarif(output).runs;
    expect([complaint, code, results.length]).toEqual(['', 1, 1]);
    expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

it.each([
  ['site.yaml', 'front.lead', 'site'],
  ['site.yaml', null, 'site'],
  ['articles/2018/a.md', 'headline', 'field'],
  ['pages/about.md', null, 'copy'],
  ['authors/jane.md', null, 'copy'],
  ['pictures/a.md', null, 'picture'],
  ['articles/a.txt', null, 'stray-file'],
  ['notes.md', null, 'stray-file'],
])('a problem in %s with the field %s belongs to the rule %s', (file, field, rule) => {
  expect(ruleOf({ file, field })).toBe(rule);
});
