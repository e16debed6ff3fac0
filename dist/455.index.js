export const id = 455;
export const ids = [455];
export const modules = {

/***/ 63455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureSummary: () => (/* binding */ failureSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81412);

/** The settings of a package, which a hint may name: made of checked parts, and worth a click. */
const SETTINGS = /https:\/\/github\.com\/orgs\/[A-Za-z0-9_-]+\/packages\/container\/[A-Za-z0-9_.%-]+\/settings/;
/** What a step that failed leaves to read: what happened, and what to do. */
function failureSummary({ what, hint }, docs) {
    const colon = what.indexOf(': ');
    const [title, text] = [what.slice(0, Math.max(0, colon)), what.slice(colon + 1)];
    const parts = [`### ${capital((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title))}`, capital((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(text))];
    if (hint)
        parts.push(`**Likely:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(hint.likely)}`, `**Try:** ${withLink(hint.fix)}`);
    if (hint?.snippet !== undefined)
        parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('yaml', hint.snippet.split('\n')));
    if (hint)
        parts.push(`[More on this](${docs}#${hint.id})`);
    return `${parts.join('\n\n')}\n`;
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


/***/ })

};
