import { fromHtml } from 'hast-util-from-html';
import { markdownToHtml } from '../../scripts/screens/render.ts';

type Tree = ReturnType<typeof fromHtml>;
type Node = Tree['children'][number];

function nodesIn(markdown: string): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    if (node.type === 'element') node.children.forEach(visit);
  };
  fromHtml(markdownToHtml(markdown), { fragment: true }).children.forEach(visit);
  return nodes;
}

/** The elements that markdown becomes, in the order of the page. */
export function elementsIn(markdown: string): string[] {
  return nodesIn(markdown).flatMap((node) => (node.type === 'element' ? [node.tagName] : []));
}

/** What can be read of it; a blank that keeps words together is one too. */
export function textIn(markdown: string): string {
  return nodesIn(markdown)
    .flatMap((node) => (node.type === 'text' ? [node.value] : []))
    .join('')
    .replaceAll('\u00a0', ' ');
}
