export const id = 2743;
export const ids = [2743];
export const modules = {

/***/ 2743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untag: () => (/* binding */ untag)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_inconclusive_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58195);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3306);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54039);






const untag = {
    summary: 'remove the tags that `from` names; the artifact stays',
    effect: 'removes',
    required: ['from'],
    optional: ['if-missing', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ARTIFACT_OUTPUTS */ .oA, 'changed'],
    title: { done: 'Removed tags from', planned: 'would remove tags from' },
    read: (reader) => ({ from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__/* .locationOf */ .hD)(reader, 'from', 'untag'), ifMissing: (0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ifMissingOf */ .DM)(reader) }),
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: removeTags,
};
/** Removes tags and leaves what they stood for. */
async function removeTags(inputs, context) {
    const { open, log, signal } = context;
    const { tags } = inputs.from;
    if (tags.length === 0 || (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`);
    const target = await open.target(inputs.from);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(inputs.from);
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canUntag */ .i1)(target))
        throw cannotUntag(place);
    const found = await resolveTags(target, inputs, context);
    for (const tag of found.keys()) {
        await target.untag(tag, { signal }).catch((error) => {
            throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
        });
        log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
    }
    if (found.size === 0)
        return { kind: 'note', text: `Nothing to remove from ${place}`, changed: false };
    const [root] = found.values();
    return root
        ? { kind: 'artifact', root, location: inputs.from, changed: true }
        : { kind: 'unread', location: inputs.from };
}
/** Each tag that is there, with what it stands for where that may be read. */
async function resolveTags(target, { from, ifMissing }, { log, signal }) {
    const found = new Map();
    for (const tag of from.tags) {
        try {
            found.set(tag, await (0,_core_inconclusive_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOr */ .u)(() => target.resolve(tag, { signal }), undefined));
        }
        catch (error) {
            if (ifMissing === 'error' || !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND'))
                throw error;
            log.info(`not there: ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(from)}:${tag}`);
        }
    }
    return found;
}
function cannotUntag(place, cause) {
    if (cause === undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `no tag can be removed from ${place}`);
    const message = `${place} cannot remove a tag without its manifest: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`;
    const details = cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP ? cause.details : {};
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', message, { cause, details: { ...details, untag: true } });
}


/***/ }),

/***/ 58195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInconclusive),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Permissions, rules and limits, which may be others for the next request. */
const INCONCLUSIVE = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a read failed in a way that does not predict whether a write would: reading is forbidden or limited, or the
 * answer came from another origin.
 */
function isInconclusive(error) {
    for (const cause of (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(error)) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && INCONCLUSIVE.has(cause.status))
            return true;
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && cause.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** For reads that only save work: `otherwise` after an inconclusive failure, so that the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (isInconclusive(error))
            return otherwise;
        throw error;
    }
}


/***/ })

};
