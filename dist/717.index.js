export const id = 717;
export const ids = [717];
export const modules = {

/***/ 717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attach: () => (/* binding */ attach)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35630);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1701);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11850);
/* harmony import */ var _reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52547);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34357);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3306);
/* harmony import */ var _results_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10833);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54039);
/* harmony import */ var _shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44580);
/* harmony import */ var _copy_read_root_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(66335);
/* harmony import */ var _shared_pack_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78688);














const attach = {
    summary: 'attach files or annotations to an existing artifact, as its referrer',
    effect: 'changes',
    required: ['subject', 'artifact-type'],
    optional: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .PACKING */ .E$, 'files', 'platform', 'digest', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .WRITING */ .V9, 'declare-artifacts'],
    needs: '`subject`, `artifact-type`, and `files` or `annotations`',
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .MANIFEST_OUTPUTS */ .Px, 'files'],
    title: { done: 'Attached to', planned: 'would attach to' },
    read: readInputs,
    references: ({ subject }) => ({ source: [subject], target: [subject] }),
    run: attachFiles,
};
function readInputs(reader) {
    const subject = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_7__/* .locationOf */ .hD)(reader, 'subject', 'attach');
    reader.required('artifact-type', 'attach');
    const files = reader.text('files') === '' ? [] : (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_7__/* .fileLines */ .c0)(reader, 'attach');
    if (files.length === 0 && !reader.given('annotations') && !reader.given('annotation-file'))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'input files is missing: command attach needs files, annotations or annotation-file', { details: { input: 'files' } });
    const [platform, digest] = [(0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_7__/* .platformOf */ .tj)(reader), (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(reader)];
    return { subject, ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .packInputs */ .bD)(reader, files), platform, digest };
}
/** Attach is a push of a manifest whose subject lies at the destination already. */
async function attachFiles(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = inputs.files.length === 0 ? [] : await (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_13__/* .foundFiles */ .UE)(inputs, context);
    if (inputs.files.length > 0 && files.length === 0)
        return _results_result_js__WEBPACK_IMPORTED_MODULE_9__/* .NO_FILES */ .EM;
    const target = await open.target(inputs.subject);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_8__/* .formatLocation */ .j$)(inputs.subject);
    // A registry's word for the size is not enough here: it becomes part of the manifest.
    const subject = await log.group('Resolve', async () => {
        const { platform } = inputs;
        const { root } = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_12__/* .readRoot */ .X)(target, (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_8__/* .entryOf */ .Ms)('subject', inputs.subject), { signal, platform });
        log.info(`${inputs.subject.text} is ${root.digest}`);
        (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_6__/* .checkPinned */ .N)(root, inputs.digest, inputs.subject.text);
        // As oras does: the whole entry of an index, with its platform, becomes the subject.
        return platform ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPlatform */ .md)({ source: target, root }, platform, { signal }) : (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(root);
    });
    const folder = new _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .FolderTarget */ .M(runtime.workspace, { temp: runtime.temp });
    try {
        const manifest = await (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_13__/* .packFiles */ .Po)(folder, { inputs, files, subject }, context);
        const { node: root } = manifest;
        (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_13__/* .checkManifestSize */ .vs)(root, inputs.subject);
        const known = [manifest];
        await (0,_reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .logPlan */ .uH)(log, [{ root, known }]);
        const layers = (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_13__/* .filesIn */ .nG)(manifest.manifest);
        // The subject is where it is to be.
        const filter = ({ digest }) => digest !== subject.digest;
        const settings = { ...(0,_shared_context_js__WEBPACK_IMPORTED_MODULE_6__/* .copySettings */ .h)(context, { filter }), known };
        const stats = await log.group(`Attach ${root.digest} to ${place}@${subject.digest}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(folder, root, { target }, settings).catch((error) => {
            throw (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_13__/* .withFileName */ .wn)(error, layers);
        }));
        await open.commit(target, signal);
        return {
            kind: 'artifact',
            root,
            location: inputs.subject,
            stats,
            ...(0,_shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_11__/* .describeRoot */ .G)(manifest),
            files: layers,
        };
    }
    finally {
        await folder.discard();
    }
}


/***/ })

};
