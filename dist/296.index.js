export const id = 296;
export const ids = [296];
export const modules = {

/***/ 53276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkPinned),
/* harmony export */   h: () => (/* binding */ copySettings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12844);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8280);
/* harmony import */ var _type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97650);





/** What all copies of a step have in common. */
function copySettings(context, habits = {}) {
    const { log, signal, concurrency, open, progress } = context;
    const { filter, seen } = habits;
    const tell = reportTo(log, habits, open.plan !== undefined);
    const expected = new Set();
    const expect = ({ digest, size }) => {
        if (expected.has(digest))
            return;
        expected.add(digest);
        progress.expect(size);
    };
    return {
        signal,
        concurrency,
        deep: habits.deep,
        async filter(node, parent, manifest) {
            const kept = (await filter?.(node, parent, manifest)) !== false;
            if (kept)
                expect(node);
            if (kept)
                seen?.see(node, parent);
            return kept;
        },
        onEvent(event) {
            const { kind, node } = event;
            if (kind === 'started')
                expect(node);
            if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
                progress.expect(-node.size);
            tell(event);
        },
        onBytes: (bytes) => progress.moved(bytes),
    };
}
const DONE = {
    copied: 'copied ',
    skipped: 'exists ',
    mounted: 'mounted',
    tagged: 'tagged ',
    modified: 'changed',
};
const PLANNED = { ...DONE, copied: 'to copy', mounted: 'to mount', tagged: 'to tag ' };
/** One line of the log for each node that is done. */
function reportTo(log, { place, deep }, dryRun) {
    const words = dryRun ? PLANNED : DONE;
    return ({ kind, node, name }) => {
        if (kind === 'started')
            return;
        const size = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(node.size).padStart(9);
        const what = kind === 'tagged' ? name : (0,_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(node);
        const whole = kind === 'skipped' && deep !== true && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType);
        const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
        const at = place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
        log.info(`  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what ?? '', 200)}${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(`${from}${at}`, 500)}${whole ? ', with all below it' : ''}`);
    };
}
/** Input `digest`: what the reference resolved to is what the workflow pinned, or nothing happens. */
function checkPinned(root, pinned, from) {
    if (pinned === undefined || root.digest === pinned)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('DIGEST_MISMATCH', `${from} resolves to ${root.digest}, and input digest asks for ${pinned}`, {
        details: { expected: pinned, got: root.digest, pinned: true },
    });
}


/***/ }),

/***/ 43296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remove: () => (/* binding */ remove),
/* harmony export */   untag: () => (/* binding */ untag)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93557);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53276);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12844);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44424);





/** Removes tags and leaves what they stood for. */
async function untag(inputs, { open, log, signal }) {
    const { tags } = inputs.from;
    if (tags.length === 0 || (0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`);
    const target = await open.target(inputs.from);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(inputs.from);
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canUntag */ .i1)(target))
        throw cannotUntag(place);
    const roots = [];
    for (const tag of tags)
        roots.push(await target.resolve(tag, { signal }));
    for (const tag of tags) {
        await target.untag(tag, { signal }).catch((error) => {
            throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
        });
        log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
    }
    const [root] = roots;
    if (!root)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', 'input from: names no tag');
    return { command: 'untag', root, place, changed: true };
}
function cannotUntag(place, cause) {
    const why = cause === undefined ? '' : `: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${place}: a tag cannot be removed there without its manifest${why}`, {
        cause,
    });
}
/** Removes the manifest that `from` resolves to, with all its tags. */
async function remove(inputs, { open, log, signal }) {
    const target = await open.target(inputs.from);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(inputs.from);
    const root = await target.resolve((0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)('from', inputs.from), { signal });
    (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPinned */ .N)(root, inputs.digest, inputs.from.text);
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canDelete */ .W9)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${place}: nothing can be deleted there`);
    const referrers = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canFindPredecessors */ .cp)(target)
        ? await Array.fromAsync(target.predecessors(root, { signal, referrersOnly: true }))
        : [];
    await target.delete(root, { signal });
    log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${root.digest}`);
    if (referrers.length > 0)
        log.warning(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(referrers.length, 'referrer')} of ${root.digest} ${referrers.length === 1 ? 'was' : 'were'} not deleted: ${listOf(referrers)}`);
    return { command: 'delete', root, place, changed: true };
}
function listOf(nodes) {
    const more = nodes.length > 5 ? ` and ${nodes.length - 5} more` : '';
    return (nodes
        .slice(0, 5)
        .map(({ digest }) => digest)
        .join(', ') + more);
}


/***/ })

};
