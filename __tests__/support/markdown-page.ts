import { renderPage, type RunPage } from '../../scripts/screens/render.ts';
import { openBrowser, openPage, type View } from '../../scripts/screens/screen.ts';

/** What a user of GitHub would see of a summary, read from the page in a real browser. */
export interface ShownPage {
  /** The texts of the graphs' nodes, a line break as a space. */
  readonly nodes: readonly string[];
  /** The texts at the graphs' edges. */
  readonly edges: readonly string[];
  /** The rows of all tables, the text of each cell. */
  readonly rows: readonly (readonly string[])[];
  /** Everything that can be read. */
  readonly text: string;
  /** How often each element occurs in the summary, its graphs left out. */
  readonly elements: Readonly<Record<string, number>>;
  /** Elements in the graphs that mermaid itself never draws. */
  readonly strangers: readonly string[];
  /** How many graphs were drawn, and how many could not be. */
  readonly graphs: number;
  readonly failedGraphs: number;
  /** True when a script of the summary ran: samples set globalThis.ran. */
  readonly ran: boolean;
  /** How much of the page's width cannot be seen, in CSS pixels. Tables and code are left out: one can scroll them. */
  readonly cutOff: number;
  /** What the page asked the network for. */
  readonly requests: readonly string[];
}

/** Default view: desktop, light. */
export type Show = (page: RunPage, view?: View) => Promise<ShownPage>;

/** One browser for many pages. */
export async function openShow(): Promise<{ show: Show; close: () => Promise<void> }> {
  const browser = await openBrowser();
  const show: Show = async (runPage, view) => {
    const { page, requests } = await openPage(browser, renderPage(runPage), view);
    try {
      const seen = (await page.evaluate(readPage)) as Omit<ShownPage, 'requests'>;
      return { ...seen, requests };
    } finally {
      await page.close();
    }
  };
  return { show, close: () => browser.close() };
}

const readPage = `(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const label = (element) => element.querySelector('foreignObject div')?.innerText.replaceAll('\\n', ' ').trim();
  const drawn = new Set(['svg', 'style', 'g', 'path', 'rect', 'circle', 'polygon', 'marker', 'defs', 'filter',
    'feDropShadow', 'linearGradient', 'stop', 'foreignObject', 'div', 'span', 'p', 'br', 'text', 'tspan']);
  const elements = {};
  for (const element of all('.markdown-body *'))
    if (!element.closest('.mermaid-graph')) elements[element.localName] = (elements[element.localName] ?? 0) + 1;
  return {
    nodes: all('.mermaid-graph g.node').map(label),
    edges: all('.mermaid-graph g.edgeLabel').map(label).filter(Boolean),
    rows: all('.markdown-body tr').map((row) => all('th, td', row).map((cell) => cell.innerText)),
    text: document.body.innerText,
    elements,
    strangers: all('.mermaid-graph *').map((element) => element.localName).filter((name) => !drawn.has(name)),
    graphs: all('.mermaid-graph svg').length,
    failedGraphs: all('.mermaid-error').length,
    ran: globalThis.ran !== undefined,
    cutOff: Math.max(...[document.documentElement, ...all('.box')].map((box) => box.scrollWidth - box.clientWidth)),
  };
})()`;
