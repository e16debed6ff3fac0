/** What surrounds a summary on the page of a run. */
export const pageStyle = `
:root { color-scheme: light dark; }
body {
  margin: 0; padding: 24px; background: #f6f8fa; color: #1f2328;
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji";
}
.box { background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 24px; overflow: hidden; }
.box:last-of-type { margin-bottom: 0; }
.box > header { padding: 16px; }
.box > header b { display: block; font-size: 16px; }
.box > header small { color: #59636e; font-size: 12px; }
.summary > header { border-bottom: 1px solid #d1d9e0; color: #59636e; font-size: 12px; font-weight: 600; }
.summary > article { padding: 32px; }
.annotations ul { list-style: none; margin: 0; padding: 0; }
.annotation { border-top: 1px solid #d1d9e0; padding: 12px 16px 12px 44px; position: relative; }
.annotation::before {
  position: absolute; left: 16px; top: 14px; width: 16px; height: 16px; border-radius: 50%;
  color: #fff; font: bold 11px/16px sans-serif; text-align: center;
}
.annotation.error::before { content: "✕"; background: #d1242f; }
.annotation.warning::before { content: "!"; background: #9a6700; }
.annotation.notice::before { content: "i"; background: #59636e; }
.message { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px; }
.mermaid-graph { text-align: center; background: none !important; border: 1px solid #d1d9e0; }
.mermaid-graph svg { max-width: 100%; }
.mermaid-error { color: #d1242f; text-align: left; }
@media (prefers-color-scheme: dark) {
  body { background: #010409; color: #f0f6fc; }
  .box { background: #0d1117; border-color: #3d444d; }
  .annotation, .summary > header { border-color: #3d444d; }
  .box > header small, .summary > header { color: #9198a1; }
  .mermaid-graph { border-color: #3d444d; }
}
@media (max-width: 600px) {
  body { padding: 8px; }
  .summary > article { padding: 16px; }
}
`;
