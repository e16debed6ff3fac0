export const id = 483;
export const ids = [483];
export const modules = {

/***/ 84483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remove: () => (/* binding */ remove)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _core_questions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4599);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93557);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34357);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87131);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3306);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54039);










const remove = {
    summary: 'delete an artifact and all its tags',
    effect: 'removes',
    required: ['from'],
    optional: ['digest', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .ARTIFACT_OUTPUTS */ .oA, 'changed'],
    title: { done: 'Deleted from', planned: 'would delete from' },
    read: (reader) => ({ from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_5__/* .locationOf */ .hD)(reader, 'from', 'delete'), digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(reader) }),
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: deleteManifest,
};
/** Removes the manifest that `from` resolves to, with all its tags. */
async function deleteManifest(inputs, { open, log, signal }) {
    const target = await open.target(inputs.from);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(inputs.from);
    const root = await rootToRemove(target, inputs, signal);
    const { digest } = root;
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_8__/* .canDelete */ .W9)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `${place}: nothing can be deleted there`);
    const left = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_8__/* .canFindPredecessors */ .cp)(target)
        ? await (0,_core_questions_js__WEBPACK_IMPORTED_MODULE_3__/* .answerOr */ .u)(() => referrersLeft(root, target.predecessors(root, { signal, referrersOnly: true })), undefined)
        : undefined;
    await target.delete(root, { signal });
    log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${digest}`);
    if (left !== undefined)
        log.warning(left);
    return root.size === UNREAD
        ? { kind: 'unread', location: inputs.from, digest }
        : { kind: 'artifact', root, location: inputs.from, changed: true };
}
/** Of a manifest that may not be read: a registry removes it by its digest. */
const UNREAD = 0;
async function rootToRemove(target, { from, digest }, signal) {
    const entry = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_6__/* .entryOf */ .Ms)('from', from);
    const resolved = () => target.resolve(entry, { signal });
    const unread = { mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, size: UNREAD };
    const root = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(entry) ? await (0,_core_questions_js__WEBPACK_IMPORTED_MODULE_3__/* .answerOr */ .u)(resolved, { ...unread, digest: entry }) : await resolved();
    (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPinned */ .N)(root, digest, from.text);
    return root;
}
/** More are not counted: who answers may make them up without an end. */
const MOST = 10_000;
const SHOWN = 5;
/** What is left without its subject, as a sentence. */
async function referrersLeft({ digest }, found) {
    const shown = [];
    let count = 0;
    for await (const node of found) {
        count += 1;
        if (count > MOST)
            break;
        if (count <= SHOWN)
            shown.push(node.digest);
    }
    if (count === 0)
        return undefined;
    const all = count > MOST ? `more than ${MOST} referrers` : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .h)(count, 'referrer');
    const more = count > MOST ? ' and others' : count > SHOWN ? ` and ${count - SHOWN} more` : '';
    return `${all} of ${digest} ${count === 1 ? 'was' : 'were'} not deleted: ${shown.join(', ')}${more}`;
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
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45308);

const DESCRIBING = [
    'artifact-type',
    'annotations',
    'annotation-file',
    'github-annotations',
    'created',
];
function describingInputs(reader, level) {
    return {
        artifactType: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(reader),
        annotations: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(reader, level),
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
        imageSpec: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .imageSpecOf */ .sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    };
}
function sourceInputs(reader, command) {
    return {
        from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(reader, 'from', command),
        platform: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(reader),
        digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(reader),
    };
}
function destinationInputs(reader, command) {
    const [to] = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(reader, command, 1);
    return { to, tags: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: ifExistsOf(reader) };
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


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ leavesOpen),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** A login, a right, a rule, a limit: all of these may differ for what is asked next. */
const OPEN = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a question failed in a way that tells nothing of the write which it was to save: reading is refused or
 * limited, or the answer came from another origin.
 */
function leavesOpen(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && OPEN.has(at.status))
            return true;
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && at.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** The answer to a question that only saves work; where it is left open, `otherwise`, and the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (leavesOpen(error))
            return otherwise;
        throw error;
    }
}


/***/ })

};
