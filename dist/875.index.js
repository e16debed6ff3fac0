export const id = 875;
export const ids = [875];
export const modules = {

/***/ 59875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   discover: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var _copy_extended_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10570);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3306);
/* harmony import */ var _results_referrer_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92764);
/* harmony import */ var _inputs_referrer_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51106);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54039);
/* harmony import */ var _shared_predecessor_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26784);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52845);







const discover = {
    summary: 'list the referrers of an artifact, as a tree',
    effect: 'reads',
    required: ['from'],
    optional: ['platform', 'digest', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .REFERRERS */ .zw],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .ARTIFACT_OUTPUTS */ .oA, 'referrers'],
    title: { done: 'Referrers of', planned: 'referrers of' },
    read: (reader) => ({ ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceInputs */ .ZU)(reader, 'discover'), referrers: (0,_inputs_referrer_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersOf */ .a)(reader, 'all') }),
    references: ({ from }) => ({ source: [from], target: [] }),
    run: findReferrers,
};
/** What refers to an artifact: signatures, SBOMs, attestations, and what refers to those. */
async function findReferrers(inputs, context) {
    const { signal, concurrency, log } = context;
    const { source, root, known } = await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_5__/* .openRoot */ .R8)(inputs, context);
    const found = await (0,_copy_extended_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .findPredecessors */ .WA)((0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_5__/* .graphOf */ .cQ)(source, inputs.from), root, {
        ...(0,_shared_predecessor_options_js__WEBPACK_IMPORTED_MODULE_4__/* .predecessorOptions */ .U)(inputs.referrers),
        tellTypes: true,
        signal,
        concurrency,
        known,
    });
    const referrers = (0,_results_referrer_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .treeOf */ .g7)((0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(inputs.from), root, found);
    const count = found.length === 0 ? 'No referrers' : `Referrers (${found.length})`;
    log.info(`${count} of ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNode */ .O7)(inputs.from, root)}`);
    for (const line of (0,_results_referrer_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .printTree */ .sf)(referrers).slice(1))
        log.info(`  ${line}`);
    return { kind: 'artifact', root, location: inputs.from, referrers };
}


/***/ })

};
