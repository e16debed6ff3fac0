import { describe, expect, test } from 'vitest';
import {
  code,
  cut,
  fenced,
  mermaidLabel,
  prose,
  table,
} from '../../../src/action/reporting/summary/markdown.ts';
import { safeText } from '../../../src/action/runner/safe-text.ts';
import { elementsIn, textIn } from '../../support/html-facts.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

/** Browsers show one blank for several. */
const squeezed = (text: string): string => text.trim().replaceAll(/ +/g, ' ');

describe('text of others is text:', () => {
  test.each(hostileTexts)('%s', (_what, text) => {
    const cases = [
      [code(text), safeText(text, 300)],
      [prose(text), safeText(text)],
    ] as const;
    for (const [markdown, shown] of cases) {
      expect(squeezed(textIn(markdown))).toBe(squeezed(shown));
      expect(elementsIn(markdown).filter((name) => name !== 'code')).toEqual(['p']);
    }
    const cells = table(['A', 'B'], [[code(text), prose(text)]]);
    expect(elementsIn(cells).filter((name) => name !== 'code')).toEqual([
      'table',
      'thead',
      'tr',
      'th',
      'th',
      'tbody',
      'tr',
      'td',
      'td',
    ]);
    const block = fenced('text', [safeText(text)]);
    expect(elementsIn(block)).toEqual(['pre', 'code']);
    expect(textIn(block)).toBe(`${safeText(text)}\n`);
    expect(mermaidLabel(text)).toMatch(/^(?:[A-Za-z0-9 .]|#\d+;)*$/);
  });
});

describe('prose', () => {
  test.each([
    ['the job may not write', 'the job may not write'],
    ['set packages: write, or ask', 'set packages&#58; write&#44; or ask'],
    ['403 DENIED', '403 DENIED'],
    ['(see ghcr.io/acme)', '&#40;see <code>ghcr&#46;io/acme</code>&#41;'],
    ['a re-usable, well-known thing', 'a re&#45;usable&#44; well&#45;known thing'],
    ['use if-exists: skip', 'use if&#45;exists&#58; skip'],
    ['GH-12', '<code>GH-12</code>'],
    ['deadbeef', '<code>deadbeef</code>'],
    ['1234567', '<code>1234567</code>'],
    ['1. one', '1&#46; one'],
    ['- one', '<code>-</code> one'],
    ['it’s größer', 'it&#8217;s gr&#246;&#223;er'],
    ['', ''],
  ])('of %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });
});

test('an address of mail is in two, which GitHub would find behind references', () => {
  expect(code('me@example')).toBe('<code>me<!---->&#64;example</code>');
  expect(textIn(code('me@example'))).toBe('me@example');
});

test('code of nothing is nothing, and of a long text its start', () => {
  expect(code('')).toBe('');
  expect(code('abcdef', 3)).toBe('<code>abc&#8230;</code>');
});

test('a fence is longer than any in its lines', () => {
  expect(fenced('text', ['a ````` b', '```'])).toBe('``````text\na ````` b\n```\n``````');
});

test.each([
  [100, 3, 0],
  [12, 3, 0],
  [11, 3, 0],
  [10, 2, 1],
  [3, 0, 3],
])('of lines, those that fit into %i bytes', (bytes, shown, left) => {
  const lines = ['abc', 'äö', 'x'];
  const result = cut(lines, bytes);
  expect([result.shown.length, result.left]).toEqual([shown, left]);
});
