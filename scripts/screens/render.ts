import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

type Tree = ReturnType<typeof fromHtml>;
type Node = Tree['children'][number];
type Element = Extract<Node, { type: 'element' }>;

const levels = ['error', 'warning', 'notice'] as const;

export interface Annotation {
  readonly level: (typeof levels)[number];
  readonly message: string;
}

export interface RunPage {
  /** The job whose summary it is. */
  readonly job: string;
  readonly annotations?: readonly Annotation[];
  /** As written to $GITHUB_STEP_SUMMARY. */
  readonly summary: string;
}

/** GitHub's way: GFM to HTML, raw HTML included, and then only the elements and attributes that are allowed. */
export function markdownToHtml(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const tree = sanitize(fromHtml(html, { fragment: true }), defaultSchema) as Tree;
  return toHtml({ ...tree, children: tree.children.map(withGraph) });
}

/** A code block in mermaid becomes the place of its graph. */
function withGraph(node: Node): Node {
  if (node.type !== 'element' || node.tagName !== 'pre') return node;
  const [code] = node.children;
  if (code?.type !== 'element' || !String(code.properties['className']).includes('language-mermaid'))
    return node;
  const graph: Element = { ...node, properties: { className: ['mermaid-graph'] }, children: code.children };
  return graph;
}

/** The page of a run as GitHub shows it: annotations first, then the summary of the job. It asks for nothing else. */
export function renderPage({ job, annotations = [], summary }: RunPage): string {
  const boxes = [annotationsBox(job, annotations), summaryBox(job, summary)];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(job)}</title>
<style>${textOf(import.meta.resolve('github-markdown-css/github-markdown.css'))}</style>
<style>${pageStyle}</style>
</head>
<body>
${boxes.filter(Boolean).join('\n')}
<script>${textOf(import.meta.resolve('@mermaid-js/tiny/dist/mermaid.tiny.js')).replaceAll('</script', '<\\/script')}</script>
<script type="module">${pageScript}</script>
</body>
</html>
`;
}

/**
 * A page from one markdown text. `<!-- job: NAME -->` on its first line names the job; a code block in `error`,
 * `warning` or `notice` is an annotation of the run, everything else the summary.
 */
export function parsePage(text: string, name: string): RunPage {
  const [first, job = name] = /^<!-- job: (.+) -->\n/.exec(text) ?? [''];
  const annotations: Annotation[] = [];
  const fence = new RegExp(`^\`\`\`(${levels.join('|')})\\n(.*?)\\n\`\`\`\\n`, 'gms');
  const summary = text
    .slice(first.length)
    .replace(fence, (_, level: Annotation['level'], message: string) => {
      annotations.push({ level, message });
      return '';
    });
  return { job, annotations, summary: summary.trim() };
}

function annotationsBox(job: string, annotations: readonly Annotation[]): string {
  if (annotations.length === 0) return '';
  const counts = levels
    .map((level) => ({ level, count: annotations.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}${count > 1 ? 's' : ''}`);
  const items = annotations.map(
    ({ level, message }) =>
      `<li class="annotation ${level}"><b>${escaped(job)}</b><div class="message">${escaped(message)}</div></li>`,
  );
  return `<section class="box annotations"><header><b>Annotations</b><small>${counts.join(' and ')}</small></header><ul>${items.join('')}</ul></section>`;
}

function summaryBox(job: string, summary: string): string {
  if (summary === '') return '';
  return `<section class="box summary"><header>${escaped(job)} summary</header><article class="markdown-body">${markdownToHtml(summary)}</article></section>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function textOf(url: string): string {
  return readFileSync(new URL(url), 'utf8');
}
