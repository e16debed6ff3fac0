export const id = 483;
export const ids = [483];
export const modules = {

/***/ 84483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remove: () => (/* binding */ remove)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34357);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12844);
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24814);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44424);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54039);







const remove = {
    summary: 'delete an artifact and all its tags',
    effect: 'removes',
    required: ['from'],
    optional: ['digest', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ARTIFACT_OUTPUTS */ .oA, 'changed'],
    title: { done: 'Deleted from', planned: 'would delete from' },
    read: (reader) => ({ from: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_2__/* .locationOf */ .hD)(reader, 'from', 'delete'), digest: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(reader) }),
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: deleteManifest,
};
/** Removes the manifest that `from` resolves to, with all its tags. */
async function deleteManifest(inputs, { open, log, signal }) {
    const target = await open.target(inputs.from);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(inputs.from);
    const root = await target.resolve((0,_location_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)('from', inputs.from), { signal });
    (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPinned */ .N)(root, inputs.digest, inputs.from.text);
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canDelete */ .W9)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${place}: nothing can be deleted there`);
    const referrers = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canFindPredecessors */ .cp)(target)
        ? await Array.fromAsync(target.predecessors(root, { signal, referrersOnly: true }))
        : [];
    await target.delete(root, { signal });
    log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${root.digest}`);
    if (referrers.length > 0)
        log.warning(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .h)(referrers.length, 'referrer')} of ${root.digest} ${referrers.length === 1 ? 'was' : 'were'} not deleted: ${listOf(referrers)}`);
    return { kind: 'artifact', root, place, changed: true };
}
function listOf(nodes) {
    const more = nodes.length > 5 ? ` and ${nodes.length - 5} more` : '';
    return (nodes
        .slice(0, 5)
        .map(({ digest }) => digest)
        .join(', ') + more);
}


/***/ }),

/***/ 54039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
/* harmony export */   E$: () => (/* binding */ PACKING),
/* harmony export */   Fp: () => (/* binding */ DESCRIBING),
/* harmony export */   Px: () => (/* binding */ MANIFEST_OUTPUTS),
/* harmony export */   SR: () => (/* binding */ destinationInputs),
/* harmony export */   Sz: () => (/* binding */ describingInputs),
/* harmony export */   V9: () => (/* binding */ WRITING),
/* harmony export */   ZU: () => (/* binding */ sourceInputs),
/* harmony export */   bD: () => (/* binding */ packInputs),
/* harmony export */   oA: () => (/* binding */ ARTIFACT_OUTPUTS),
/* harmony export */   zw: () => (/* binding */ REFERRERS)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24814);

const DESCRIBING = [
    'artifact-type',
    'annotations',
    'annotation-file',
    'github-annotations',
    'created',
];
function describingInputs(reader, level) {
    return {
        artifactType: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(reader),
        annotations: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(reader, level),
        annotationFile: reader.optional('annotation-file'),
        githubAnnotations: reader.flag('github-annotations'),
        created: reader.optional('created'),
    };
}
const PACKING = [
    ...DESCRIBING,
    'config',
    'image-spec',
    'if-no-files-found',
];
function packInputs(reader, files) {
    return {
        files,
        ...describingInputs(reader, 'manifest'),
        config: reader.optional('config'),
        imageSpec: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .imageSpecOf */ .sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    };
}
function sourceInputs(reader, command) {
    return {
        from: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(reader, 'from', command),
        platform: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(reader),
        digest: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(reader),
    };
}
function destinationInputs(reader, command) {
    const [to] = (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(reader, command, 1);
    return { to, tags: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: ifExistsOf(reader) };
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
/** Every command that writes to a registry has these. */
const WRITING = ['dry-run', 'if-unauthorized'];
/** Which referrers are of interest. */
const REFERRERS = [
    'referrers',
    'referrer-types',
    'depth',
    'max-referrers',
    'signatures',
];
/** What is told of every artifact. */
const ARTIFACT_OUTPUTS = [
    'digest',
    'reference',
    'references',
    'media-type',
    'size',
];
/** What is told of an artifact whose manifest was read. */
const MANIFEST_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'changed',
    'metadata',
];


/***/ })

};
