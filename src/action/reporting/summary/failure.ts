import type { Failure, Part } from '../../failures/explain.ts';
import { fenced, prose } from './markdown.ts';

/** The settings of a package, which a hint may name: made of checked parts, and worth a click. */
const SETTINGS =
  /https:\/\/github\.com\/orgs\/[A-Za-z0-9_-]+\/packages\/container\/[A-Za-z0-9_.%-]+\/settings/;

const MAX_PARTS = 50;

/** What a step that failed leaves to read: what happened, and what to do. */
export function failureSummary({ what, head = what, hint, parts: each = [] }: Failure, docs: string): string {
  const colon = head.indexOf(': ');
  const [title, text] = [head.slice(0, Math.max(0, colon)), head.slice(colon + 1)];
  const parts = [`### ${capital(prose(title))}`, capital(prose(text))];
  if (each.length > 0) parts.push(listOf(each));
  if (hint) parts.push(`**Likely:** ${prose(hint.likely)}`, `**Try:** ${withLink(hint.fix)}`);
  if (hint?.snippet !== undefined) parts.push(fenced('yaml', hint.snippet.split('\n')));
  if (hint) parts.push(`[More on this](${docs}#${hint.id})`);
  return `${parts.join('\n\n')}\n`;
}

/** Why each destination failed, once: the table says only that it did. */
function listOf(parts: readonly Part[]): string {
  const lines = parts.slice(0, MAX_PARTS).map(({ what }) => `- ${prose(what)}`);
  return [...lines, ...(parts.length > MAX_PARTS ? [`- and ${parts.length - MAX_PARTS} more`] : [])].join(
    '\n',
  );
}

/** What begins with code stays as it is. */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function withLink(fix: string): string {
  const found = SETTINGS.exec(fix);
  if (!found) return prose(fix);
  const [before, after] = [fix.slice(0, found.index), fix.slice(found.index + found[0].length)];
  return `${prose(before)} [${prose(found[0])}](${found[0]}) ${prose(after)}`.trim();
}
