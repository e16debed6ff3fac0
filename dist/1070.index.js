export const id = 1070;
export const ids = [1070];
export const modules = {

/***/ 57996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags),
/* harmony export */   W: () => (/* binding */ digestTagChoice)
/* harmony export */ });
/* harmony import */ var _copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, { tags, ifExists }, { log, signal }) {
    const kept = new Map();
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const current = await resolved(target, tag, { signal });
            if (current === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && current.digest !== root.digest))
                throw exists(`${place}:${tag}`, current, root);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (current.digest !== root.digest)
                kept.set(tag, current);
        }
        for (const tag of kept.keys())
            log.info(keptLine(place, tag));
        return free.length === 0 ? undefined : free;
    };
    return {
        choose,
        moved: () => tags.filter((tag) => !kept.has(tag)),
        left() {
            const [node] = kept.values();
            if (!node || kept.size < tags.length)
                return undefined;
            return { node, tags: tags.filter((tag) => kept.get(tag)?.digest === node.digest) };
        },
    };
}
/**
 * The same for tags of cosign, which are shared by all who sign: what the destination has there is lost with
 * `overwrite` only, and told. Where the artifact is the same, nothing is in the way of `fail`.
 */
function digestTagChoice(place, ifExists, { log }) {
    return (tag, node, held) => {
        if (ifExists === 'fail' || ifExists === 'fail-if-different')
            throw exists(`${place}:${tag}`, held, node);
        if (ifExists === 'skip')
            log.info(keptLine(place, tag));
        else
            log.warning(`${place}:${tag} pointed to ${held.digest} and now points to ${node.digest}: signatures that only the old one had are lost`);
        return ifExists === 'overwrite';
    };
}
function keptLine(place, tag) {
    return `  kept ${place}:${tag}: it points to a different digest`;
}
function exists(reference, held, wanted) {
    const other = held.digest === wanted.digest ? 'which is this artifact' : `this artifact is ${wanted.digest}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('ALREADY_EXISTS', `${reference} exists with ${held.digest}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return await (0,_copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapCopyError */ .Kt)({ side: 'target', step: 'resolve' }, () => target.resolve(tag, call));
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tag: () => (/* binding */ tag)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35630);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34357);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _shared_if_exists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57996);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52845);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54039);








const tag = {
    summary: 'add tags to an existing artifact',
    effect: 'changes',
    required: ['from', 'tags'],
    optional: ['digest', 'if-exists', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .VERIFYING */ .YN, ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .ARTIFACT_OUTPUTS */ .oA, 'tags', 'changed', 'metadata', 'verified'],
    title: { done: 'Tagged in', planned: 'would tag in' },
    read: readInputs,
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: addTags,
};
function readInputs(reader) {
    const from = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', 'tag');
    const tags = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredTags */ .fr)(reader, from);
    return { from, tags, digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(reader), ifExists: (0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .ifExistsOf */ .Di)(reader) };
}
/** A tag is a copy of a root onto the place where it lies, under another name. */
async function addTags(inputs, context) {
    const { open, log, signal } = context;
    const reference = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .Ms)('from', inputs.from);
    if (inputs.tags.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
    const target = await open.target(inputs.from);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(inputs.from);
    const root = await target.resolve(reference, { signal });
    (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPinned */ .N)(root, inputs.digest, inputs.from.text);
    await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyRoot */ .Gs)({ source: target, root, known: [] }, inputs.from, context);
    const choice = (0,_shared_if_exists_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseTags */ .N)({ target, place }, inputs, context);
    const stats = await log.group(`Tag ${root.digest} in ${place}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(target, root, { target, reference: choice.choose }, (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_2__/* .copySettings */ .h)(context)));
    await open.commit(target, signal);
    const kept = choice.left();
    const tags = kept?.tags ?? choice.moved();
    return {
        kind: 'artifact',
        root: kept?.node ?? root,
        location: inputs.from,
        tags,
        stats,
        changed: stats.changed,
        left: kept !== undefined,
    };
}


/***/ })

};
