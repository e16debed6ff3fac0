// F17 Two names that are one file on macOS or Windows, and have two keys: the second would replace the first unseen.
import { expect, test } from 'vitest';
import { collisionKey } from '../../src/files/safe-path.ts';

const PLATFORMS = ['darwin', 'win32'] as const;
const FORMS = ['NFC', 'NFD'] as const;

/** The ways to write a name that a file system which folds case and forms takes for the same. */
function waysToWrite(name: string): Set<string> {
  const cased = [name, name.toUpperCase(), name.toLowerCase()];
  const formed = FORMS.flatMap((form) => cased.map((text) => text.normalize(form)));
  const again = formed.flatMap((text) => [text.toUpperCase(), text.toLowerCase()]);
  return new Set([...cased, ...formed, ...again]);
}

function* characters(): Generator<string> {
  for (let code = 0x21; code < 0x110000; code += 1)
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

test.each(PLATFORMS)('%s: no character has two keys, however it is written', (platform) => {
  const pairs: string[] = [];
  for (const character of characters()) {
    const key = collisionKey([character], platform);
    for (const other of waysToWrite(character))
      if (collisionKey([other], platform) !== key) pairs.push(`${character} ${other}`);
  }
  expect(pairs).toEqual([]);
});

test.each(PLATFORMS)('%s: nor has a character with a mark behind it', (platform) => {
  const marks = ['\u0300', '\u0301', '\u0308', '\u0313', '\u0342', '\u030c'];
  const pairs: string[] = [];
  for (let code = 0x21; code < 0x2000; code += 1)
    for (const mark of marks) {
      const name = String.fromCodePoint(code) + mark;
      // Its upper case is a letter: put in another order before or after, it makes other names.
      if (name.normalize('NFD').includes('\u0345')) continue;
      const key = collisionKey([name], platform);
      for (const other of waysToWrite(name))
        if (collisionKey([other], platform) !== key) pairs.push(`${name} ${other}`);
    }
  expect(pairs).toEqual([]);
});

test('on Linux every name is its own', () => {
  expect(collisionKey(['\u0390'], 'linux')).not.toBe(collisionKey(['\u0399\u0308\u0301'], 'linux'));
});
