import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText } from '../../../src/action/runner/safe-text.ts';

describe('text of others becomes one line of the log:', () => {
  test.each([
    ['plain text', 'plain text', 'plain text'],
    ['letters outside ASCII', 'é 日本 😀', 'é 日本 😀'],
    ['a command', '::error::x', ': :error::x'],
    ['a command behind spaces', '  ::set-output name=a::b', '  : :set-output name=a::b'],
    ['a command behind a tab', '\t::error::x', '\\x09::error::x'],
    ['colons within a line', 'std::string', 'std::string'],
    ['the old form of a command', '##[error]x', '## [error]x'],
    ['the old form within a line', 'a ##[set-env name=x;]y ##[b]', 'a ## [set-env name=x;]y ## [b]'],
    ['a number sign more', '###[error]x', '### [error]x'],
    ['a command on a new line', 'a\n::error::x', 'a↵::error::x'],
    ['a command behind a carriage return', 'a\r::error::x', 'a↵::error::x'],
    ['a Windows line break', 'a\r\nb', 'a↵b'],
    ['a line separator', 'a\u2028b\u2029c', 'a↵b↵c'],
    ['a terminal escape', '\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['a C1 escape', '\u009b31m', '\\x9b31m'],
    ['NUL and delete', 'a\u0000b\u007f', 'a\\x00b\\x7f'],
    ['a tab', 'a\tb', 'a\\x09b'],
    ['nothing', '', ''],
  ])('%s', (_what, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  test('of a limited length', () => {
    expect(safeText('x'.repeat(3000))).toBe(`${'x'.repeat(2000)}…`);
    expect(safeText('x'.repeat(11), 10)).toBe(`${'x'.repeat(10)}…`);
    expect(safeText('x'.repeat(10), 10)).toBe('x'.repeat(10));
  });

  test('for any text the runner finds no command in it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ':',
        '::',
        '#',
        '##[',
        '[',
        ']',
        '\n',
        '\r',
        '\t',
        ' ',
        '\u001b',
        '\u00a0',
        '\ufeff',
        '\u3000',
        '\u0085',
        '\u000b',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          const shown = safeText(text);
          expect(shown.trimStart().startsWith('::')).toBe(false);
          expect(shown).not.toContain('##[');
          // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
          expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
