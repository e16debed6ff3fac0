export const id = 3252;
export const ids = [3252];
export const modules = {

/***/ 61042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ noCacheEntry),
/* harmony export */   _r: () => (/* binding */ cacheScopeOf),
/* harmony export */   m9: () => (/* binding */ askedScopes),
/* harmony export */   zx: () => (/* binding */ askedEntries)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99706);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93313);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57297);







/** Undefined without input `key`. None of the inputs `foreign` goes with it. */
function askedEntries(reader, command, foreign) {
    if (!reader.given('key'))
        return undefined;
    const other = foreign.find((name) => reader.given(name));
    if (other !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${other} does not go with input key, which names cache entries`, {
            details: { input: other },
        });
    const keys = [...new Set(reader.lines('key'))];
    if (keys.length === 0)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('key', reader.text('key'), 'keys, or patterns such as npm-*, one per line');
    for (const key of keys)
        (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)('key', () => (0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKey */ .yR)(key));
    const store = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', command);
    const digest = store.kind === 'registry' ? store.reference.digest : store.digest;
    if (store.kind === 'archive' || store.tags.length > 0 || digest !== undefined)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', store.text, 'a repository of a registry or oci-layout:PATH with input key, without a tag or digest');
    return { of: 'entries', store, keys };
}
function cacheScopeOf(reader) {
    return reader.oneOf('cache-scope', ['branch', 'repo', 'shared']);
}
/**
 * Those that the run saves to; but for `branch`, all others of its repository too. In a terminal there is no run whose
 * branch could be meant: without `cache-scope` it is all of the store.
 */
function askedScopes(scope, runtime) {
    if (!runtime.workflow && scope === 'branch')
        return { name: '', includes: () => true };
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_6__/* .cacheOrigin */ .n)(runtime);
    const { own } = (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesFor */ .lN)(scope, origin);
    if (scope === 'branch')
        return { name: ` of ${origin.ref}`, includes: (one) => one === own };
    return {
        name: ` of ${origin.repository}${scope === 'shared' ? ' or shared' : ''}`,
        includes: (one) => one === own || (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .isScopeOf */ .Wp)(one, origin.repository),
    };
}
/** `No cache entry with key npm-* of refs/heads/x in ghcr.io/acme/cache` */
function noCacheEntry(key, { name }, store) {
    return `no cache entry with key ${JSON.stringify(key)}${name} in ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(store)}`;
}


/***/ }),

/***/ 57297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cacheOrigin)
/* harmony export */ });
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99706);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90094);



/** What the run says of itself. Outside a workflow there is one repository with one branch. */
function cacheOrigin({ env, workflow }) {
    const [ref, event] = [env['GITHUB_REF'] || 'refs/heads/main', env['GITHUB_EVENT_NAME'] || 'local'];
    const payload = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j_)(env['GITHUB_EVENT_PATH']);
    return {
        repository: workflow?.repository ?? 'local',
        ref,
        defaultBranch: defaultBranch(payload) ?? branchOf(event, ref) ?? 'main',
        base: env['GITHUB_BASE_REF'] || undefined,
        event: event === 'workflow_run' ? afterWorkflow(payload) : event,
        sha: workflow?.sha ?? '',
        workflow: env['GITHUB_WORKFLOW'] || '',
    };
}
/** Events whose runs are on the default branch, whatever branch that is. */
const ON_DEFAULT = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
function branchOf(event, ref) {
    const [, branch] = /^refs\/heads\/(.+)$/s.exec(ref) ?? [];
    return ON_DEFAULT.has(event) ? branch : undefined;
}
/** A run after another one is what that is: after a pull request's, with secrets and by anyone. */
function afterWorkflow(payload) {
    const before = payload?.['workflow_run'];
    const event = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(before) && typeof before['event'] === 'string' ? before['event'] : 'unknown';
    // Of a chain of them, only the last link is known.
    const isKnown = event !== 'workflow_run' && (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrusted */ .W2)({ event, ref: '' });
    return isKnown ? 'workflow_run' : `workflow_run after ${event}`;
}
function defaultBranch(payload) {
    const repository = payload?.['repository'];
    const name = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(repository) ? repository['default_branch'] : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}


/***/ }),

/***/ 73252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11387);
/* harmony import */ var _sync_tag_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27884);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93313);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45229);
/* harmony import */ var _cache_asked_entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61042);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54039);
/* harmony import */ var _shared_tags_in_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17717);











const list = {
    summary: 'list the tags of a repository, layout or archive, the entries of a cache, or the repositories of a registry',
    effect: 'reads',
    required: ['from'],
    optional: ['tags', 'versions', 'newest', 'key'],
    outputs: ['tags', 'repositories', 'references', 'cache-entries'],
    read: readList,
    references: (inputs) => {
        if (inputs.of === 'repositories')
            return { source: [], target: [], registries: [inputs.registry] };
        return { source: [inputs.of === 'tags' ? inputs.from : inputs.store], target: [] };
    },
    run: listNames,
};
const SELECTING = ['tags', 'versions', 'newest'];
function readList(reader) {
    const text = reader.required('from', 'list');
    const cacheEntries = (0,_cache_asked_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .askedEntries */ .zx)(reader, 'list', SELECTING);
    if (cacheEntries)
        return cacheEntries;
    if (/^[^/\s]+$/.test(text) && !/^oci-(?:layout|archive):/.test(text)) {
        const input = SELECTING.find((name) => reader.given(name));
        if (input !== undefined)
            throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', text, `a repository, a layout or an archive with input ${input}`);
        return { of: 'repositories', registry: (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistry */ .l5)(text) };
    }
    const from = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', 'list');
    const isPinned = from.kind === 'registry' ? from.reference.digest : from.digest;
    if (from.tags.length > 0 || isPinned !== undefined)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', text, `a reference without tag or digest; input tags says which tags to list`);
    const rules = { ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .selectionOf */ .Wm)(reader), patterns: reader.lines('tags') };
    (0,_sync_tag_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRules */ .M)(rules);
    return { of: 'tags', from, rules };
}
async function listNames(inputs, context) {
    if (inputs.of === 'entries')
        return (await entriesModule()).listEntries(inputs, context);
    const result = inputs.of === 'tags' ? await tagsAt(inputs, context) : await repositoriesAt(inputs, context);
    const { names, place } = result;
    if (inputs.of === 'tags' && isCache(names, inputs.rules))
        return listCache(inputs.from, names, context);
    const noun = inputs.of === 'tags' ? 'tag' : 'repository';
    tellNames(names, `${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(names.length, noun, inputs.of).replace(/^0/, 'No')} in ${place}`, context);
    return result;
}
/** What reads caches is loaded where there is one. */
const entriesModule = () => __webpack_require__.e(/* import() */ 4898).then(__webpack_require__.bind(__webpack_require__, 54898));
/** The tags of a cache say nothing to people; who selects some wants the tags all the same. */
function isCache(names, { patterns = [], versions, newest }) {
    const isSelected = patterns.length > 0 || versions !== undefined || newest !== undefined;
    return !isSelected && names.some(_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isCacheTag */ .VN);
}
async function listCache(store, names, context) {
    const { listEntries } = await entriesModule();
    const result = await listEntries({ store }, context);
    const others = names.filter((name) => !(0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isCacheTag */ .VN)(name));
    if (others.length > 0)
        tellNames(others, (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(others.length, 'other tag'), context);
    return { ...result, names };
}
const SHOWN = 200;
function tellNames(names, heading, { log }) {
    log.info(heading);
    for (const name of names.slice(0, SHOWN))
        log.info(`  ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_10__/* .safeText */ .H)(name, 300)}`);
    if (names.length > SHOWN)
        log.info(`  and ${names.length - SHOWN} more`);
}
async function tagsAt({ from, rules }, { open, signal }) {
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(from);
    const names = (0,_sync_tag_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .selectTags */ .O)(await (0,_shared_tags_in_js__WEBPACK_IMPORTED_MODULE_8__/* .tagsIn */ .b)(await open.source(from), place, signal), rules);
    return { kind: 'list', of: 'tags', place, names };
}
async function repositoriesAt({ registry }, { open, signal }) {
    const names = await Array.fromAsync(open.repositories(registry, signal));
    // Outputs have a name on each line.
    const bad = names.find((name) => !/^[\w.:/-]{1,512}$/.test(name));
    if (bad !== undefined)
        throw (0,_shared_tags_in_js__WEBPACK_IMPORTED_MODULE_8__/* .invalidName */ .z)(registry, bad);
    return { kind: 'list', of: 'repositories', place: registry, names: names.toSorted() };
}


/***/ }),

/***/ 17717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tagsIn),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93557);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3306);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45229);




/** All tags of a source, none of which can be mistaken for something else; `place` is its name in errors. */
async function tagsIn(source, place, signal) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .canListTags */ .sd)(source))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${place} cannot list its tags`);
    const tags = await Array.fromAsync(source.tags({ signal }));
    const bad = tags.find((tag) => !(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .isEntryName */ .GC)(tag));
    if (bad !== undefined)
        throw invalidName(place, bad);
    return tags;
}
function invalidName(place, name) {
    const shown = JSON.stringify((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .H)(name, 100));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `${place} lists ${shown}, which is not a valid name`);
}


/***/ }),

/***/ 27884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ checkRules),
  O: () => (/* binding */ selectTags)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/glob.js
var glob = __webpack_require__(66642);
// EXTERNAL MODULE: ../node_modules/semver/index.js
var semver = __webpack_require__(54978);
;// CONCATENATED MODULE: ../build/js/sync/tag-version.js


const NUMBERS = /^v?([0-9]{1,15})(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?=[-_]|$)/i;
const PRERELEASE = /^[-_]((?:alpha|beta|rc|pre|dev|m|snapshot|nightly)[.-]?(?:[0-9]+(?:[.-][0-9]+)*)?)(?=[-_]|$)/i;
/** Of a registry's tag; semver throws for versions of more than 256 characters. */
const MAX_TAG = 128;
/** A lone number as large as this is a date or a build number. */
const LONE_NUMBER = 100_000;
/** Undefined where the tag is no version: `latest`, `sha-1a2b3c4`, `20261202`. */
function versionOf(tag) {
    if (tag.length > MAX_TAG)
        return undefined;
    const [whole, ...parts] = NUMBERS.exec(tag) ?? [];
    if (whole === undefined)
        return undefined;
    const [major = 0, minor = 0, patch = 0, fourth = 0] = parts.map((part) => Number(part ?? 0));
    if (parts[1] === undefined && major >= LONE_NUMBER)
        return undefined;
    const rest = tag.slice(whole.length);
    const [marked = '', prerelease = ''] = PRERELEASE.exec(rest) ?? [];
    return {
        numbers: [major, minor, patch, fourth],
        prerelease: prerelease.toLowerCase(),
        suffix: rest.slice(marked.length + 1),
    };
}
/** Older ones first; a prerelease comes before its release (semver.org 11). Suffixes are not compared. */
function compareVersions(one, other) {
    return ((0,semver.compare)(numbersOf(one), numbersOf(other)) ||
        one.numbers[3] - other.numbers[3] ||
        (0,semver.compare)(semverOf(one), semverOf(other)));
}
/** Whether a range as npm takes it (`1.x`, `>=2 <4`) has the version; the fourth number does not count. */
function isInRange(version, range) {
    return (0,semver.satisfies)(semverOf(version), range);
}
/** Fails with `INVALID_INPUT` for what npm does not take as a range. */
function checkRange(range) {
    if ((0,semver.validRange)(range) !== null)
        return range;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `not a range of versions: ${JSON.stringify(range.slice(0, 200))}; expected one as npm takes it, such as 1.x, ^1.4 or >=2 <4`);
}
function numbersOf({ numbers: [major, minor, patch] }) {
    return `${major}.${minor}.${patch}`;
}
/** With the prerelease in parts, so that `rc10` comes after `rc9`; numbers without leading zeros, as semver wants them. */
function semverOf(version) {
    const parts = version.prerelease.match(/[a-z]+|[0-9]+/g) ?? [];
    const plain = parts.map((part) => part.replace(/^0+(?=[0-9])/, ''));
    return numbersOf(version) + (plain.length > 0 ? `-${plain.join('.')}` : '');
}

;// CONCATENATED MODULE: ../build/js/sync/tag-selection.js




const MAX_PATTERN = 200;
/** Where cosign and the referrers tag schema keep what belongs to a digest. */
const DIGEST_TAG = /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})(?:$|\.)/;
const ASKS_FOR_DIGEST_TAGS = /^\/?\^?sha(?:256|512)-/;
function isDigestTag(tag) {
    return DIGEST_TAG.test(tag);
}
/** Fails with `INVALID_INPUT` for rules that cannot be read. */
function checkRules({ patterns = [], versions }) {
    matcherOf(patterns);
    if (versions !== undefined)
        checkRange(versions);
}
/**
 * The tags that the rules choose: versions first, the newest at the top, then the others by name. A tag with a suffix
 * (`1.2-alpine`) is a version only where a pattern asks for it.
 */
function selectTags(tags, rules) {
    const { versions, newest } = rules;
    if (versions !== undefined)
        checkRange(versions);
    const chosen = [...new Set(tags)].filter(matcherOf(rules.patterns ?? []));
    const read = chosen.map((tag) => ({ tag, version: versionOf(tag) }));
    const isVersion = versions !== undefined || newest !== undefined;
    const selected = isVersion ? read.filter((entry) => isWanted(entry.version, rules)) : read;
    selected.sort(newestFirst);
    return (newest === undefined ? selected : newestOf(selected, newest)).map(({ tag }) => tag);
}
function isWanted(version, { patterns = [], versions }) {
    if (!version)
        return false;
    const isNamed = patterns.some((pattern) => !pattern.startsWith('!'));
    if (version.suffix !== '' && !isNamed)
        return false;
    return versions === undefined ? isNamed || version.prerelease === '' : isInRange(version, versions);
}
function newestFirst(one, other) {
    if (one.version && other.version)
        return compareVersions(other.version, one.version) || byName(one.tag, other.tag);
    if (one.version || other.version)
        return one.version ? -1 : 1;
    return byName(one.tag, other.tag);
}
function byName(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function newestOf(sorted, newest) {
    const counts = new Map();
    return sorted.filter(({ version }) => {
        const suffix = version?.suffix ?? '';
        const count = (counts.get(suffix) ?? 0) + 1;
        counts.set(suffix, count);
        return count <= newest;
    });
}
/** Any positive pattern, or none given, and no denying one. */
function matcherOf(patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const denied = patterns.flatMap((pattern) => (pattern.startsWith('!') ? [pattern.slice(1)] : []));
    const accepts = wanted.map(parsePattern);
    const denies = denied.map(parsePattern);
    const digestTags = wanted.some((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
    return (tag) => (digestTags || !isDigestTag(tag)) &&
        (accepts.length === 0 || accepts.some((accept) => accept(tag))) &&
        !denies.some((deny) => deny(tag));
}
function parsePattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        throw invalid(pattern, `it is longer than ${MAX_PATTERN} characters`);
    if (pattern === '')
        throw invalid(pattern, 'it is empty');
    const [, source] = /^\/(.+)\/$/.exec(pattern) ?? [];
    return source === undefined ? parseGlob(pattern) : parseExpression(pattern, source);
}
function parseGlob(pattern) {
    const forms = (0,glob/* expandBraces */.PH)(pattern)?.map(glob/* parseGlobSegment */.DC);
    if (!forms)
        throw invalid(pattern, 'its braces stand for too many patterns');
    return (tag) => forms.some((form) => (0,glob/* matchesGlobSegment */.JM)(form, Array.from(tag)));
}
function parseExpression(pattern, source) {
    boundBacktracking();
    try {
        const expression = new RegExp(`^(?:${source})$`);
        return (tag) => expression.test(tag);
    }
    catch (error) {
        throw invalid(pattern, error instanceof Error ? error.message : 'it is not a regular expression');
    }
}
let isBounded = false;
/** V8 then goes on in linear time where a pattern backtracks too much: the tags are a server's. */
function boundBacktracking() {
    if (isBounded)
        return;
    isBounded = true;
    (0,external_node_v8_.setFlagsFromString)('--enable-experimental-regexp-engine-on-excessive-backtracks');
}
function invalid(pattern, why) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `not a pattern for tags: ${JSON.stringify(pattern.slice(0, MAX_PATTERN))}: ${why}; expected a glob such as v1.*, !*-debug, or /regular expression/`);
}


/***/ })

};
