export const id = 134;
export const ids = [134];
export const modules = {

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags)
/* harmony export */ });
/* harmony import */ var _copy_blame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6195);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, tags, ifExists, { log, signal }) {
    const left = [];
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const held = await resolved(target, tag, { signal });
            if (held === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && held !== root.digest))
                throw exists(`${place}:${tag}`, held, root.digest);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (held !== root.digest)
                left.push(tag);
        }
        for (const tag of left)
            log.info(`  left as it is: ${place}:${tag}, which stands for something else`);
        return free.length === 0 ? undefined : free;
    };
    return { choose, standing: () => tags.filter((tag) => !left.includes(tag)) };
}
function exists(reference, held, wanted) {
    const other = held === wanted ? 'which is this very artifact' : `and this artifact has ${wanted}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('ALREADY_EXISTS', `${reference} exists with ${held}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return (await (0,_copy_blame_js__WEBPACK_IMPORTED_MODULE_0__/* .blame */ .Sy)('target', 'resolve', undefined, () => target.resolve(tag, call))).digest;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tag: () => (/* binding */ tag)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1574);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1963);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3276);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);
/* harmony import */ var _choose_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1751);





/** A tag is a copy of a root onto the place where it lies, under another name. */
async function tag(inputs, context) {
    const { open, log, signal } = context;
    const reference = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)('from', inputs.from);
    if (inputs.tags.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
    const target = await open.target(inputs.from);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(inputs.from);
    const root = await target.resolve(reference, { signal });
    (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPinned */ .N)(root, inputs.digest, inputs.from.text);
    const choice = (0,_choose_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .chooseTags */ .N)({ target, place }, inputs.tags, inputs.ifExists, context);
    const stats = await log.group(`Tag ${root.digest} in ${place}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(target, root, { target, reference: choice.choose }, (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .copySettings */ .h)(context)));
    await open.commit(target, signal);
    return { command: 'tag', root, place, tags: choice.standing(), stats };
}


/***/ })

};
