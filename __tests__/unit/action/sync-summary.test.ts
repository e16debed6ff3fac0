import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/action/reporting/summary/summary.ts';
import type { RuleResult, SyncResult } from '../../../src/action/results/sync-result.ts';
import type { ReportLine } from '../../../src/sync/records/report.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { elementsIn, textIn } from '../../support/html-facts.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const title = { title: { done: 'Synced', planned: 'would sync' } };
const plan = { nodes: 0, bytes: 0, requests: 0 };

const rule = (name: string, counts: Partial<RuleResult> = {}): RuleResult => ({
  name,
  selected: 0,
  same: 0,
  copied: 0,
  moved: 0,
  kept: 0,
  pruned: 0,
  deferred: 0,
  gone: 0,
  refused: 0,
  failed: 0,
  bytes: 0,
  requests: 0,
  pulls: 0,
  unlisted: 0,
  ...counts,
});

const line = (tag: string, more: Partial<ReportLine> = {}): ReportLine => ({
  rule: 'mirror',
  from: 'docker.io/library/alpine',
  to: 'ghcr.io/acme/alpine',
  tag,
  digest: digestOf(tag),
  result: 'copied',
  bytes: 1,
  ms: 1,
  ...more,
});

const result = (fields: Partial<SyncResult>): SyncResult => ({
  kind: 'sync',
  rules: [],
  shown: [],
  failures: [],
  report: '/tmp/report',
  budgets: [],
  pruneable: [],
  ...fields,
});

test('a first mirror is told in a sentence and two tables', () => {
  const rules = [rule('mirror', { selected: 3, copied: 2, same: 1, bytes: 3 * 1024 * 1024, requests: 12 })];
  const text = summaryOf(result({ rules, shown: [line('3.20'), line('latest')] }), title, undefined);
  expect(text).toMatchInlineSnapshot(`
    "### Synced 3 tags of 1 rule

    2 copied, 1 unchanged; 3.0 MiB sent.

    | Rule | Selected | Same | Copied | Bytes | Requests |
    | --- | --- | --- | --- | --- | --- |
    | <code>mirror</code> | 3 | 1 | 2 | 3.0&nbsp;MiB | 12 |

    | Tag | Digest | Result |
    | --- | --- | --- |
    | <code>ghcr&#46;io/acme/alpine&#58;3&#46;20</code> | <code>${digestOf('3.20').slice(7, 19)}</code> | copied |
    | <code>ghcr&#46;io/acme/alpine&#58;latest</code> | <code>${digestOf('latest').slice(7, 19)}</code> | copied |

    "
  `);
});

test('nothing of a server is markup, and rules are told apart', () => {
  const texts = hostileTexts.map(([, text]) => text);
  const rules = texts.map((text) => rule(text.slice(0, 100), { selected: 1, failed: 1 }));
  const shown = texts.map((text) =>
    line('', { rule: text.slice(0, 100), to: text, result: 'failed', error: text }),
  );
  const text = summaryOf(result({ rules, shown, pruneable: texts }), title, undefined);
  const allowed = new Set([
    'h3',
    'p',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'code',
    'strong',
    'pre',
    'div',
  ]);
  expect([...elementsIn(text)].filter((name) => !allowed.has(name))).toEqual([]);
  expect(textIn(text)).toContain(`${texts.length} failed`);
});

test('budgets that limit pulls, and what would be pruned, are told', () => {
  const budgets = [
    { host: 'docker.io', pullsUsed: 32, pullsLeft: 8, requests: 100 },
    { host: 'ghcr.io', pullsUsed: 3, requests: 100 },
  ];
  const text = summaryOf(
    result({
      rules: [rule('1', { selected: 100, copied: 32, deferred: 68 })],
      budgets,
      pruneable: ['r.io/a:old'],
    }),
    title,
    plan,
  );
  expect(textIn(text)).toContain('docker.io: 32 pulls, 8 left');
  expect(textIn(text)).not.toContain('ghcr.io');
  expect(text).toContain('68 left for the next run');
  expect(text).toContain('r.io/a:old');
  expect(text).toContain('Nothing was written.');
});

test('however much there is, it is shown', () => {
  const rules = Array.from({ length: 300 }, (_, at) =>
    rule(`rule ${at}`, { selected: 10_000, moved: 9_999 }),
  );
  const shown = Array.from({ length: 50 }, (_, at) =>
    line(`v${at}`, { error: 'x'.repeat(5000), result: 'failed' }),
  );
  const pruneable = Array.from({ length: 100_000 }, (_, at) => `ghcr.io/acme/app:v${at}`);
  const text = summaryOf(result({ rules, shown, pruneable }), title, undefined);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('and 2999950 more');
});
