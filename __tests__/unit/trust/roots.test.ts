import { expect, test } from 'vitest';
import { rootsFrom } from '../../../src/trust/roots.ts';

const root = {
  mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  certificateAuthorities: [{ uri: 'https://fulcio.example' }],
};
const line = JSON.stringify(root);

test.each<[string, string, number]>([
  ['one document', JSON.stringify(root, undefined, 2), 1],
  ['one line', `${line}\n`, 1],
  ['lines, as gh prints them', `${line}\n${line}\n`, 2],
  ['lines with others between', `\n${line}\r\n\n${line}`, 2],
])('%s', async (_what, text, count) => {
  const roots = await rootsFrom(text, 'root.json').trustedRoots();
  expect(roots).toEqual(Array.from({ length: count }, () => root));
});

test.each<[string, string, string]>([
  ['nothing', ' \n', 'root.json is empty'],
  ['no JSON', 'root', 'root.json is not JSON'],
  ['a list', `[${line}]`, 'root.json is not a JSON object'],
  ['another document', '{"mediaType":"a/b"}', 'root.json is no trusted root of Sigstore'],
  [
    'one that has no authority',
    JSON.stringify({ ...root, certificateAuthorities: [] }),
    'has no certificateAuthorities',
  ],
  ['a name that stands twice', line.replace('{', '{"mediaType":"x",'), 'twice'],
  ['a second line that is none', `${line}\n{}`, 'root.json, root 2, is no trusted root'],
  ['a second line that is cut', `${line}\n${line.slice(0, -1)}`, 'root.json'],
  ['very many', `${line}\n`.repeat(21), 'more than 20 trusted roots'],
])('%s is refused at once', (_what, text, said) => {
  expect(() => rootsFrom(text, 'root.json')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  expect(() => rootsFrom(text, 'root.json')).toThrow(said);
});
