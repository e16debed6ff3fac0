import { apiExports, membersOf, type ApiExport } from './api/exports.ts';
import { code, table } from './markdown.ts';

const MADE = 'Made from the docstrings in `src` by `npm run docs`; a test compares.';

/** The pages of `docs/api`, by file name: one for each group of `src/index.ts`, and a list of all. */
export function apiPages(): Map<string, string> {
  const exports = apiExports();
  const groups = Map.groupBy(exports, ({ group }) => group);
  const links = linksTo(exports);
  const pages = [...groups].map(([group, ofGroup]): [string, string] => [
    fileOf(group),
    pageOf(group, ofGroup, links),
  ]);
  return new Map([['README.md', listOf(groups, links)], ...pages]);
}

type Links = ReadonlyMap<string, string>;

function fileOf(group: string): string {
  return `${group.toLowerCase().replaceAll(' ', '-')}.md`;
}

/** Where each export stands, as GitHub names headings: a name that differs only in case gets a number. */
function linksTo(exports: readonly ApiExport[]): Links {
  const used = new Map<string, number>();
  const anchor = (group: string, name: string): string => {
    const place = `${fileOf(group)}#${name.toLowerCase()}`;
    const before = used.get(place) ?? 0;
    used.set(place, before + 1);
    return before === 0 ? place : `${place}-${before}`;
  };
  return new Map(exports.map(({ group, name }) => [name, anchor(group, name)]));
}

function listOf(groups: ReadonlyMap<string, readonly ApiExport[]>, links: Links): string {
  const rows = [...groups].map(([group, exports]) => [
    `[${group}](${fileOf(group)})`,
    exports.map(({ name }) => link(name, links)).join(' '),
  ]);
  return page([
    '# API of the library',
    `${MADE} What \`@oras-action/oras\` exports, by group:`,
    table(['group', 'exports'], rows),
    [
      'Sizes are bytes and times are milliseconds unless a docstring says otherwise. Every error is an',
      `${link('OrasError', links)} with a \`code\`, except for what your own callbacks throw and for the reason of a signal.`,
      'A member of a class without a comment is that of the interface. What no page names is internal, and may change in any release.',
    ].join('\n'),
  ]);
}

function pageOf(group: string, exports: readonly ApiExport[], links: Links): string {
  return page([
    `# API: ${group.toLowerCase()}`,
    `${MADE} [All groups](README.md).`,
    exports.map(({ name }) => link(name, links)).join(' · '),
    ...exports.flatMap((one) => [`## ${one.name}`, ...sectionOf(one, links)]),
  ]);
}

function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionOf(one: ApiExport, links: Links): string[] {
  const doc = one.doc ?? { text: '', params: [], throws: [] };
  if (one.kind === 'namespace')
    return [linked(doc.text, links), one.members.map((member) => line(member, links)).join('\n')];
  const shown = one.types.filter((name) => links.has(name) && name !== one.name);
  return [
    block(one.signature),
    linked(doc.text, links),
    doc.params.map(({ name, text }) => `- ${code(name)}: ${linked(text, links)}`).join('\n'),
    doc.throws.map(({ type, text }) => `Throws ${link(type, links)}: ${linked(text, links)}`).join('\n\n'),
    doc.example === undefined ? '' : `Example:\n\n${block(doc.example)}`,
    shown.length === 0 ? '' : `See ${shown.map((name) => link(name, links)).join(', ')}.`,
  ];
}

/** A member of a namespace. */
function line({ name, kind, signature, doc }: ApiExport, links: Links): string {
  const text = kind === 'constant' ? name : signature.replace(/^function /, '');
  return `- ${code(text)}: ${linked(doc?.text ?? '', links)}`;
}

function block(text: string): string {
  return `\`\`\`ts\n${text}\n\`\`\``;
}

/** `{@link X}` and `{@link X.member}` as links to X. */
function linked(text: string, links: Links): string {
  return text.replaceAll(/\{@link ([^}]+)\}/g, (_, name: string) => link(name, links));
}

function link(name: string, links: Links): string {
  const place = links.get(name) ?? links.get(name.split('.')[0] ?? '');
  return place === undefined ? code(name) : `[${code(name)}](${place})`;
}

/** What a docstring must name and does not: exports that `{@link}` knows neither as export nor as member. */
export function brokenLinks(): string[] {
  const exports = apiExports();
  const names = new Set(exports.map(({ name }) => name));
  return exports.flatMap((one) => {
    const members = membersOf(one);
    const texts = [one.doc, ...members.map(({ doc }) => doc)].map((doc) => JSON.stringify(doc ?? ''));
    const own = new Set(members.map(({ name }) => name));
    return texts
      .flatMap((text) => [...text.matchAll(/\{@link ([^}]+)\}/g)].map(([, name = '']) => name))
      .filter((name) => !names.has(name.split('.')[0] ?? '') && !own.has(name))
      .map((name) => `${one.name}: ${name}`);
  });
}
