/** Runs in the page: draws the graphs, as GitHub does with mermaid's strict security level. */
export const pageScript = `
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
mermaid.initialize({ startOnLoad: false, theme: isDark ? 'dark' : 'default', securityLevel: 'strict', suppressErrorRendering: true });
let number = 0;
for (const place of document.querySelectorAll('.mermaid-graph')) {
  try {
    const { svg } = await mermaid.render('graph-' + number++, place.textContent);
    place.innerHTML = svg;
  } catch (error) {
    place.classList.add('mermaid-error');
    place.textContent = 'Unable to render rich display\\n\\n' + error.message + '\\n\\n' + place.textContent;
  }
}
document.documentElement.dataset.state = 'drawn';
`;
