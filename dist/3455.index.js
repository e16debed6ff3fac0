export const id = 3455;
export const ids = [3455];
export const modules = {

/***/ 63455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureSummary: () => (/* binding */ failureSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81412);

/** The settings of a package, which a hint may name: made of checked parts, and worth a click. */
const SETTINGS = /https:\/\/github\.com\/orgs\/[A-Za-z0-9_-]+\/packages\/container\/[A-Za-z0-9_.%-]+\/settings/;
const MAX_PARTS = 50;
/** What a step that failed leaves to read: what happened, and what to do. */
function failureSummary({ what, head = what, hint, parts: each = [] }, docs) {
    const colon = head.indexOf(': ');
    const [title, text] = [head.slice(0, Math.max(0, colon)), head.slice(colon + 1)];
    const parts = [`### ${capital((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title))}`, capital((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(text))];
    if (each.length > 0)
        parts.push(listOf(each));
    if (hint)
        parts.push(`**Likely:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(hint.likely)}`, `**Try:** ${withLink(hint.fix)}`);
    if (hint?.snippet !== undefined)
        parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('yaml', hint.snippet.split('\n')));
    if (hint)
        parts.push(`[More on this](${docs}#${hint.id})`);
    return `${parts.join('\n\n')}\n`;
}
/** Why each destination failed, once: the table says only that it did. */
function listOf(parts) {
    const lines = parts.slice(0, MAX_PARTS).map(({ what }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(what)}`);
    return [...lines, ...(parts.length > MAX_PARTS ? [`- and ${parts.length - MAX_PARTS} more`] : [])].join('\n');
}
/** What begins with code stays as it is. */
function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
function withLink(fix) {
    const found = SETTINGS.exec(fix);
    if (!found)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(fix);
    const [before, after] = [fix.slice(0, found.index), fix.slice(found.index + found[0].length)];
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(before)} [${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(found[0])}](${found[0]}) ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(after)}`.trim();
}


/***/ }),

/***/ 81412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45229);

/**
 * Text from outside as code in GitHub's markdown. Every character that could be markup, a link, a mention or the end of
 * a cell is a character reference, which is text wherever it stands.
 */
function code(text, limit = 300) {
    return text === '' ? '' : codeOf((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit));
}
function codeOf(safe) {
    return `<code>${safe.replace(/[^A-Za-z0-9 /-]/gu, reference)}</code>`;
}
/** A sentence with text from outside in it: its words as they are, all else as code. */
function prose(text, limit = 2000) {
    const words = (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit).trim().split(/ +/);
    return words.map(word).join(' ');
}
/** GitHub makes links of what looks like a name, an issue, a commit or an address: none of these is plain. */
const PLAIN = /^(?:[\p{L}'\u2019]+(?:-\p{L}+)*|[0-9]{1,6}|)$/u;
function word(text) {
    const [, before = '', inner = '', after = ''] = /^(["\u201c(]*)(.*?)([.,;:!?)"\u201d\u2026]*)$/u.exec(text) ?? [];
    const isPlain = PLAIN.test(inner) && !/^[0-9a-f]{7,}$/i.test(inner);
    const shown = isPlain ? escaped(inner) : codeOf(inner);
    return `${escaped(before)}${shown}${escaped(after)}`;
}
function escaped(text) {
    return text.replace(/[^A-Za-z0-9]/gu, reference);
}
/** GitHub looks for addresses of mail after references became text: the comment keeps an address in two. */
function reference(char) {
    return `${char === '@' ? '<!---->' : ''}&#${char.codePointAt(0) ?? 0xfffd};`;
}
/** Rows of cells that are markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A table of at most so many bytes, and below it how many of `total` rows are left out. */
function cutTable(head, rows, { bytes, total }) {
    const { shown } = cut(table(head, rows).split('\n'), bytes);
    const omitted = total - Math.max(0, shown.length - 2);
    return omitted > 0 ? `${shown.join('\n')}\n\nand ${omitted} more` : shown.join('\n');
}
/** Lines as they are, each already one line; the fence is longer than any in them. */
function fenced(language, lines) {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** The first lines, as many as fit into so many bytes, and how many were left out. */
function cut(lines, bytes) {
    let used = 0;
    const end = lines.findIndex((line) => (used += Buffer.byteLength(line) + 1) > bytes);
    return end < 0 ? { shown: lines, left: 0 } : { shown: lines.slice(0, end), left: lines.length - end };
}
/**
 * Text as a label of a mermaid graph: all but plain characters are its entity codes. Mermaid looks for formulas and
 * icons when it has read those: a space without width keeps `$$` and `fa:fa-` apart.
 */
function mermaidLabel(text, limit = 60) {
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit)
        .replaceAll(/\$|:(?=fa-)/gi, '$&\u200b')
        .replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}


/***/ })

};
