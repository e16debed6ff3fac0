export const id = 239;
export const ids = [239];
export const modules = {

/***/ 81412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45229);

/**
 * Text from outside as code in GitHub's markdown. Every character that could be markup, a link, a mention or the end of
 * a cell is a character reference, which is text wherever it stands.
 */
function code(text, limit = 300) {
    return text === '' ? '' : codeOf((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit));
}
function codeOf(safe) {
    return `<code>${safe.replace(/[^A-Za-z0-9 /-]/gu, reference)}</code>`;
}
/** A sentence with text from outside in it: its words as they are, all else as code. */
function prose(text, limit = 2000) {
    const words = (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit).trim().split(/ +/);
    return words.map(word).join(' ');
}
/** GitHub makes links of what looks like a name, an issue, a commit or an address: none of these is plain. */
const PLAIN = /^(?:[\p{L}'’]+(?:-\p{L}+)*|[0-9]{1,6}|)$/u;
function word(text) {
    const [, before = '', inner = '', after = ''] = /^(["“(]*)(.*?)([.,;:!?)"”…]*)$/u.exec(text) ?? [];
    const isPlain = PLAIN.test(inner) && !/^[0-9a-f]{7,}$/i.test(inner);
    const shown = isPlain ? escaped(inner) : codeOf(inner);
    return `${escaped(before)}${shown}${escaped(after)}`;
}
function escaped(text) {
    return text.replace(/[^A-Za-z0-9]/gu, reference);
}
/** GitHub looks for addresses of mail after references became text: the comment keeps an address in two. */
function reference(char) {
    return `${char === '@' ? '<!---->' : ''}&#${char.codePointAt(0) ?? 0xfffd};`;
}
/** Rows of cells that are markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Lines as they are, each already one line; the fence is longer than any in them. */
function fenced(language, lines) {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** The first lines, as many as fit into so many bytes, and how many were left out. */
function cut(lines, bytes) {
    let used = 0;
    const end = lines.findIndex((line) => (used += Buffer.byteLength(line) + 1) > bytes);
    return end < 0 ? { shown: lines, left: 0 } : { shown: lines.slice(0, end), left: lines.length - end };
}
/**
 * Text as a label of a mermaid graph: all but plain characters are its entity codes. Mermaid looks for formulas and
 * icons when it has read those: a space without width keeps `$$` and `fa:fa-` apart.
 */
function mermaidLabel(text, limit = 60) {
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit)
        .replaceAll(/\$|:(?=fa-)/gi, '$&\u200b')
        .replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}


/***/ }),

/***/ 64239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/reporting/summary/markdown.js
var markdown = __webpack_require__(81412);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/list.js


const MAX_LIST = 300 * 1024;
/** How many names there are and where, and the names one below the other, ready to copy. */
function listSummary({ of, place, names }) {
    const heading = `### ${of === 'tags' ? 'Tags' : 'Repositories'} of ${(0,markdown/* code */.aY)(place)}`;
    if (names.length === 0)
        return `${heading}\n\nNone.\n\n`;
    const { shown, left } = (0,markdown/* cut */.Jj)(names, MAX_LIST);
    const lines = left > 0 ? [...shown, `and ${left} more`] : shown;
    const noun = of === 'tags' ? 'tag' : 'repository';
    return `${heading}\n\n${(0,format/* counted */.h)(names.length, noun, of)}\n\n${(0,markdown/* fenced */.OF)('text', lines)}\n\n`;
}

// EXTERNAL MODULE: ../build/js/action/results/referrer-tree.js
var referrer_tree = __webpack_require__(92764);
// EXTERNAL MODULE: ../build/js/action/reporting/counts.js
var reporting_counts = __webpack_require__(93972);
// EXTERNAL MODULE: ../build/js/action/results/cache-result.js
var cache_result = __webpack_require__(77768);
// EXTERNAL MODULE: ../build/js/action/runner/type-names.js
var type_names = __webpack_require__(62097);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/graph.js





/** GitHub draws small graphs well; with the one that tells how many are left out. */
const MAX_NODES = 60;
/** Of one artifact: a long list of files says less than the table. */
const MAX_BLOBS = 20;
/**
 * A mermaid graph of the root, what it lists, and what refers to it; empty where there is nothing but the root. Where
 * not all fits, referrers come before what is listed, and those near the root before those above them.
 */
function graphLines({ root, manifest, referrers, sizeOf }) {
    const graph = new Graph();
    graph.add(root.digest, [typeOf(root, manifest), sizeText(sizeOf(root)), shortDigest(root.digest)], 'root');
    const { subject } = manifest ?? {};
    if (subject) {
        graph.add(subject.digest, ['subject', shortDigest(subject.digest)], 'manifest');
        graph.link(root.digest, '-. subject .->', subject.digest);
    }
    const parents = referrers?.manifests ?? [];
    const listed = manifest?.manifests ?? parents;
    // What is listed and has referrers stands before them.
    const [bearing, plain] = [true, false].map((has) => listed.filter(({ digest }) => parents.some((parent) => parent.digest === digest) === has));
    for (const child of bearing ?? [])
        addChild(graph, child, { root, sizeOf });
    addReferrers(graph, [...(referrers ? [referrers] : []), ...parents]);
    for (const child of plain ?? [])
        addChild(graph, child, { root, sizeOf });
    const blobs = manifest?.layers ?? manifest?.blobs ?? [];
    for (const blob of blobs.slice(0, MAX_BLOBS))
        addChild(graph, blob, { root, sizeOf });
    graph.leaveOut(blobs.length - MAX_BLOBS);
    return graph.lines();
}
function addChild(graph, child, { root, sizeOf }) {
    const name = (0,type_names/* nodeName */.qp)(child);
    const isBlob = !(0,media_types/* isManifestType */.Q3)(child.mediaType);
    // Two files may have the same content.
    const key = isBlob ? `${child.digest} ${name}` : child.digest;
    const label = [name, sizeText(isBlob ? child.size : sizeOf(child))];
    if (graph.add(key, label, isBlob ? 'blob' : 'manifest'))
        graph.link(root.digest, '-->', key);
}
/** Level by level, so that a graph that is full lacks the outermost. */
function addReferrers(graph, trees) {
    for (let level = trees; level.length > 0; level = level.flatMap(({ referrers }) => referrers)) {
        for (const of of level) {
            for (const { tag, artifactType, mediaType, digest } of of.referrers) {
                const label = [(0,type_names/* typeName */.go)(tag ?? artifactType ?? mediaType), shortDigest(digest)];
                if (graph.add(digest, label, 'referrer'))
                    graph.link(digest, tag === undefined ? '-. subject .->' : '-. tag .->', of.digest);
            }
        }
    }
}
function typeOf(root, manifest) {
    return (0,type_names/* typeName */.go)((manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest)) ?? root.artifactType ?? root.mediaType);
}
function sizeText(size) {
    return size === undefined ? '' : (0,format/* formatSize */.X)(size);
}
/** Enough of it to tell it from others. */
function shortDigest(digest) {
    return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
const SHAPES = {
    root: ['[', ']'],
    manifest: ['[', ']'],
    blob: ['(', ')'],
    referrer: ['{{', '}}'],
};
/** Names nodes itself: nothing from outside becomes a name. */
class Graph {
    #lines = [];
    #names = new Map();
    #left = 0;
    /** False when there is no room for it. What is there already is not added again. */
    add(key, label, shape) {
        if (this.#names.has(key))
            return true;
        if (this.#names.size === MAX_NODES - 1) {
            this.#left += 1;
            return false;
        }
        const name = `n${this.#names.size}`;
        this.#names.set(key, name);
        const [open, close] = SHAPES[shape];
        const text = label.filter((line) => line !== '').map((line) => (0,markdown/* mermaidLabel */._b)(line));
        this.#lines.push(`  ${name}${open}"${text.join('<br>')}"${close}`);
        return true;
    }
    link(from, arrow, to) {
        const [start, end] = [this.#names.get(from), this.#names.get(to)];
        if (start !== undefined && end !== undefined)
            this.#lines.push(`  ${start} ${arrow} ${end}`);
    }
    leaveOut(count) {
        this.#left += Math.max(0, count);
    }
    lines() {
        if (this.#names.size < 2)
            return [];
        const more = this.#left > 0 ? [`  more["and ${this.#left} more"]`, '  n0 ~~~ more'] : [];
        return ['flowchart LR', ...this.#lines, ...more, '  style n0 stroke-width:3px'];
    }
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/cache.js





/** One row: a job with several caches has one of these for each. */
function cacheSummary(result) {
    const { key, matchedKey, entry, restored, saved } = result;
    const columns = [['Key', (0,markdown/* code */.aY)(key)]];
    if (matchedKey !== undefined && matchedKey !== key)
        columns.push(['Restored', (0,markdown/* code */.aY)(matchedKey)]);
    if (entry)
        columns.push(['Digest', (0,markdown/* code */.aY)(shortDigest(entry.digest))]);
    const stats = restored ?? saved;
    if (stats)
        columns.push(['Items', String(stats.entries)], ['Size', (0,format/* formatSize */.X)(stats.bytes)]);
    if (restored)
        columns.push(['Fetched', (0,format/* formatSize */.X)(restored.fetchedBytes)]);
    if (saved)
        columns.push(['Sent', (0,format/* formatSize */.X)(saved.sentBytes)]);
    const head = columns.map(([name]) => name);
    return `### ${titleOf(result)} ${(0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location))}\n\n${(0,markdown/* table */.tp)(head, [columns.map(([, value]) => value)])}\n\n`;
}
function titleOf(result) {
    if (result.saved)
        return 'Cache saved to';
    if (result.command === 'cache-save')
        return 'Cache not saved to';
    return { true: 'Cache hit in', false: 'Cache found by a restore key in', '': 'Cache miss in' }[(0,cache_result/* hitOf */.b)(result)];
}

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/action/results/deletion.js
var deletion = __webpack_require__(82210);
;// CONCATENATED MODULE: ../build/js/action/reporting/summary/table.js







const MAX_TAGS = 20;
const MAX_TABLE = 300 * 1024;
const MAX_ROWS = 2000;
/** A row for each artifact at each place. */
function tableOf(result, facts) {
    const rows = rowsOf(result, facts).map(({ location, root, tags, changed }) => {
        const { digest } = root;
        const known = digest === result.root.digest;
        return [
            (0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(location)),
            (0,markdown/* code */.aY)(shortDigest(digest)),
            tagCell(tags),
            known && facts.size !== undefined ? together((0,format/* formatSize */.X)(facts.size)) : '',
            known ? layersOf(facts.manifest) : '',
            changed,
        ];
    });
    const head = ['Reference', 'Digest', 'Tags', 'Size', 'Layers', facts.planned ? 'Would change' : 'Changed'];
    const columns = head.flatMap((_name, at) => (at < 2 || rows.some((row) => row[at] !== '') ? [at] : []));
    const kept = [head, ...rows].map((row) => columns.map((at) => row[at] ?? ''));
    const [first = '', second = '', ...lines] = (0,markdown/* table */.tp)(kept[0] ?? [], kept.slice(1)).split('\n');
    const { shown } = (0,markdown/* cut */.Jj)(lines, MAX_TABLE);
    const text = [first, second, ...shown].join('\n');
    const left = (result.deliveries?.length ?? rows.length) - shown.length;
    return left > 0 ? `${text}\n\nand ${left} more` : text;
}
/** In one line of its cell. */
function together(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function rowsOf(result, { planned }) {
    if (result.deliveries)
        return result.deliveries.slice(0, MAX_ROWS).map(({ stats, error, left, ...one }) => ({
            ...one,
            changed: error === undefined ? changeOf(stats, { planned, left }) : `**failed** ${(0,markdown/* code */.aY)((0,errors/* messageOf */.bD)(error))}`,
        }));
    if (result.sources)
        return result.sources.map((one) => ({ ...one, tags: [], changed: '' }));
    const { location, root, tags = [] } = result;
    return [{ location, root, tags, changed: changeIn(result, planned) }];
}
function changeIn({ changed, stats, left }, planned) {
    if (changed !== undefined && left !== true)
        return yesOrNo(changed);
    return changeOf(stats, { planned, left });
}
function yesOrNo(value) {
    return value ? 'yes' : 'no';
}
function changeOf(stats, { planned, left }) {
    if (left === true)
        return 'no: the tag exists';
    if (!stats)
        return '';
    const counts = (0,reporting_counts/* countsOf */.m)(stats, planned).replace(/\(.*\)/, together);
    return `${yesOrNo(stats.changed)}${counts === '' ? '' : `: ${counts}`}`;
}
function tagCell(tags) {
    const shown = tags.slice(0, MAX_TAGS).map((tag) => (0,markdown/* code */.aY)(tag));
    return [...shown, ...(tags.length > MAX_TAGS ? [`and ${tags.length - MAX_TAGS} more`] : [])].join(' ');
}
function layersOf(manifest) {
    if (!manifest)
        return '';
    if ((0,media_types/* isIndexType */.$U)(manifest.mediaType))
        return together((0,format/* counted */.h)(manifest.manifests?.length ?? 0, 'manifest'));
    return String((manifest.layers ?? manifest.blobs ?? []).length);
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/title.js


/** What was done, and in a dry run what would be. */
function titleFor(result, title, planned) {
    if (isLeft(result))
        return `### Unchanged, because the tag exists: ${(0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location))}`;
    const { stats, deliveries = [], from = [], sources } = result;
    const failed = deliveries.some(({ error }) => error !== undefined);
    const idle = stats?.changed === false && !failed ? ': nothing changed' : '';
    const one = sources ? `${sources.length} artifacts` : (0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location));
    const what = deliveries.length > 0 ? fromTo(from, deliveries) : one;
    return `${headingFor(result.title ?? title, planned)} ${what}${planned ? '' : idle}`;
}
/** Without the place. */
function headingFor({ done, planned }, isPlan) {
    return `### ${isPlan ? `Dry run: ${planned}` : done}`;
}
/** Input `if-exists`: nothing came anywhere. */
function isLeft({ deliveries, left }) {
    return deliveries ? deliveries.every((one) => one.left === true) : left === true;
}
function fromTo(from, deliveries) {
    const places = new Set(deliveries.map(({ location }) => (0,inputs_location/* formatLocation */.j$)(location)));
    const done = deliveries.filter(({ error }) => error === undefined);
    const reached = new Set(done.map(({ location }) => (0,inputs_location/* formatLocation */.j$)(location)));
    const [first = ''] = places;
    const all = `${places.size} destinations`;
    const to = places.size === 1 ? (0,markdown/* code */.aY)(first) : reached.size === places.size ? all : `${reached.size} of ${all}`;
    const [only = ''] = from;
    return `${from.length === 1 ? (0,markdown/* code */.aY)(only) : `from ${from.length} references`} to ${to}`;
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/deletion.js









const deletion_MAX_TABLE = 300 * 1024;
const MAX_TREES = 300 * 1024;
const deletion_MAX_ROWS = 2000;
/** A row for each reference, and a tree for each artifact whose referrers go with it. */
function deletionSummary({ deletions }, title, planned) {
    const places = [...new Set(deletions.map(({ location }) => (0,inputs_location/* formatLocation */.j$)(location)))];
    const [place = ''] = places;
    const where = places.length === 1 ? (0,markdown/* code */.aY)(place) : `${places.length} places`;
    const [only] = deletions;
    const parts = [
        deletions.some(deletion/* isDone */.$) ? `${headingFor(title, planned)} ${where}` : `### Nothing deleted from ${where}`,
        ...(only && deletions.length === 1 && only.digest !== undefined ? [(0,markdown/* code */.aY)(only.digest)] : []),
        ...(planned ? ['Nothing was deleted.'] : []),
        deletion_tableOf(deletions, planned),
        ...treesOf(deletions),
    ];
    return parts.map((part) => `${part}\n\n`).join('');
}
function deletion_tableOf(deletions, planned) {
    const rows = deletions
        .slice(0, deletion_MAX_ROWS)
        .map((deletion) => [
        (0,markdown/* code */.aY)(deletion.reference),
        deletion.digest === undefined ? '' : (0,markdown/* code */.aY)(shortDigest(deletion.digest)),
        tagCell(deletion.tags ?? []),
        deletion.referrers.length > 0 ? String(deletion.referrers.length) : '',
        outcomeOf(deletion),
    ]);
    const head = ['Reference', 'Digest', 'Tags', 'Referrers', planned ? 'Would be deleted' : 'Deleted'];
    const columns = head.flatMap((_name, at) => (rows.some((row) => row[at] !== '') ? [at] : []));
    const kept = rows.map((row) => columns.map((at) => row[at] ?? ''));
    const lines = (0,markdown/* table */.tp)(columns.map((at) => head[at] ?? ''), kept).split('\n');
    const { shown } = (0,markdown/* cut */.Jj)(lines, deletion_MAX_TABLE);
    const left = deletions.length - Math.max(0, shown.length - 2);
    return left > 0 ? `${shown.join('\n')}\n\nand ${left} more` : shown.join('\n');
}
function outcomeOf({ digest, error }) {
    if (error !== undefined)
        return `**failed** ${(0,markdown/* code */.aY)((0,errors/* messageOf */.bD)(error))}`;
    return digest === undefined ? 'no: it is not there' : 'yes';
}
function treesOf(deletions) {
    const lines = deletions.flatMap(({ location, root, referrers }) => root && referrers.length > 0 ? (0,referrer_tree/* printTree */.sf)((0,referrer_tree/* treeOf */.g7)((0,inputs_location/* formatLocation */.j$)(location), root, referrers)) : []);
    if (lines.length === 0)
        return [];
    const { shown, left } = (0,markdown/* cut */.Jj)(lines, MAX_TREES);
    return [(0,markdown/* fenced */.OF)('text', left > 0 ? [...shown, `and ${(0,format/* counted */.h)(left, 'more line')}`] : shown)];
}

;// CONCATENATED MODULE: ../build/js/action/reporting/summary/summary.js














/** The runner shows at most 1 MiB of a step; what is longer is not shown at all. */
const MAX_SUMMARY = 900 * 1024;
const MAX_TREE = 300 * 1024;
/** The job summary of a step in GitHub's markdown: a table, and a graph of the artifact with what refers to it. */
function summaryOf(result, { title }, plan) {
    if (result.kind === 'cache')
        return cacheSummary(result);
    if (result.kind === 'list')
        return listSummary(result);
    if (result.kind === 'note' || !title)
        return '';
    if (result.kind === 'unread')
        return `${headingFor(title, plan !== undefined)} ${(0,markdown/* code */.aY)((0,inputs_location/* formatLocation */.j$)(result.location))}\n\n`;
    if (result.kind === 'deletion')
        return deletionSummary(result, title, plan !== undefined);
    const manifest = result.manifest?.manifest;
    const sizeOf = sizesOf(result, manifest);
    const parts = [
        titleFor(result, title, plan !== undefined),
        (0,markdown/* code */.aY)(result.root.digest),
        ...(plan ? [planned(plan)] : []),
        tableOf(result, { manifest, size: sizeOf(result.root), planned: plan !== undefined }),
        ...referrersOf(result),
        ...graphOf(result, manifest, sizeOf),
    ];
    let text = '';
    for (const part of parts) {
        if (Buffer.byteLength(text) + Buffer.byteLength(part) > MAX_SUMMARY)
            return `${text}*The rest is too long to show.*\n`;
        text += `${part}\n\n`;
    }
    return text;
}
function planned(plan) {
    return `Nothing was written. ${(0,reporting_counts/* planText */.P)(plan)}.`;
}
/** Of an image, its config and layers; of an index, what a copy came past. */
function sizesOf(result, manifest) {
    const subject = manifest?.subject?.digest;
    const listed = manifest ? (0,core_manifest/* successors */.ir)(manifest).filter(({ digest }) => digest !== subject) : [];
    return (node) => {
        const seen = result.seen?.sizeOf(node, subject);
        if (seen !== undefined || node.digest !== result.root.digest || !manifest)
            return seen;
        if (listed.some(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)))
            return undefined;
        return listed.reduce((sum, { size }) => sum + size, node.size);
    };
}
const MAX_TYPES = 10;
/** What refers to it, by kind: the graph may lack some. All of the tree, where nothing else was asked for. */
function referrersOf({ referrers, stats }) {
    if (!referrers)
        return [];
    const found = (0,referrer_tree/* referrersIn */.qs)(referrers);
    if (!stats) {
        if (found.length === 0)
            return ['No referrers.'];
        const { shown, left } = (0,markdown/* cut */.Jj)((0,referrer_tree/* printTree */.sf)(referrers), MAX_TREE);
        return [(0,markdown/* fenced */.OF)('text', left > 0 ? [...shown, `and ${(0,format/* counted */.h)(left, 'more line')}`] : shown)];
    }
    if (found.length === 0)
        return [];
    const kinds = [
        ...Map.groupBy(found, ({ tag, artifactType, mediaType }) => tag ?? artifactType ?? mediaType),
    ].map(([type, of]) => ({ name: (0,type_names/* knownName */.$G)(type) ?? (0,markdown/* code */.aY)(type, 100), count: of.length }));
    const counts = [...Map.groupBy(kinds, ({ name }) => name)].map(([name, of]) => `${of.reduce((sum, { count }) => sum + count, 0)} × ${name}`);
    const more = counts.length > MAX_TYPES ? [(0,format/* counted */.h)(counts.length - MAX_TYPES, 'more type')] : [];
    return [`Referrers: ${[...counts.slice(0, MAX_TYPES), ...more].join(', ')}`];
}
function graphOf({ root, referrers }, manifest, sizeOf) {
    const lines = graphLines({ root, manifest, referrers, sizeOf });
    return lines.length === 0 ? [] : [(0,markdown/* fenced */.OF)('mermaid', lines)];
}


/***/ }),

/***/ 92764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   qs: () => (/* binding */ referrersIn),
/* harmony export */   sf: () => (/* binding */ printTree)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45229);

/** Above that, a chain of referrers is no one's honest work. */
const MAX_LEVELS = 100;
function treeOf(place, root, found) {
    const above = Map.groupBy(found.filter(({ level }) => level <= MAX_LEVELS), ({ of }) => of.digest);
    const branch = (node, tag) => ({
        reference: `${place}@${node.digest}`,
        mediaType: node.mediaType,
        digest: node.digest,
        size: node.size,
        ...(node.annotations && { annotations: node.annotations }),
        ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
        ...(tag !== undefined && { tag }),
        referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
    });
    const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
    const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
    return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}
const MAX_LINES = 500;
/** The tree as lines, of which the first is its root. */
function printTree(tree) {
    const lines = [tree.digest];
    let more = 0;
    const walk = (of, indent) => {
        const below = [...(of.manifests ?? []), ...of.referrers];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            const what = branch.tag ?? branch.artifactType ?? branch.mediaType;
            if (lines.length <= MAX_LINES)
                lines.push(`${indent}${last ? '└──' : '├──'} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(what, 200)} ${branch.digest}`);
            else
                more += 1;
            walk(branch, `${indent}${last ? '    ' : '│   '}`);
        }
    };
    walk(tree, '');
    return more === 0 ? lines : [...lines, `and ${more} more`];
}
/** All that refers to the root, or to what it lists: each once, in the order of the tree. */
function referrersIn(tree) {
    const own = tree.referrers.flatMap((referrer) => [referrer, ...referrersIn(referrer)]);
    return [...(tree.manifests ?? []).flatMap(referrersIn), ...own];
}


/***/ }),

/***/ 62097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ knownName),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   qp: () => (/* binding */ nodeName)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const NAMES = [
    [/^sha\d+-[0-9a-f]+\.sig$|^application\/vnd\.dev\.cosign\.artifact\.sig\.v1\+json$/, 'cosign signature'],
    [/^sha\d+-[0-9a-f]+\.att$|^application\/vnd\.dev\.cosign\.artifact\.att\.v1\+json$/, 'cosign attestation'],
    [/^sha\d+-[0-9a-f]+\.sbom$/, 'SBOM'],
    [/^application\/vnd\.dev\.cosign\.simplesigning\.v1\+json$/, 'cosign payload'],
    [/^application\/vnd\.dev\.sigstore\.bundle[0-9a-z.+]*(?:;version=[0-9.]+)?$/, 'Sigstore bundle'],
    [/^application\/vnd\.cncf\.notary\.signature$/, 'Notation signature'],
    [/^application\/vnd\.in-toto[0-9a-z.+-]*$/, 'in-toto attestation'],
    [/^(?:application|text)\/spdx(?:\+json)?$/, 'SPDX SBOM'],
    [/^application\/vnd\.cyclonedx(?:\+json|\+xml)?$/, 'CycloneDX SBOM'],
    [/^application\/vnd\.cncf\.helm\.config\.v1\+json$/, 'Helm chart'],
    [/^application\/vnd\.oci\.image\.layer\.v1\.tar(?:\+gzip|\+zstd)?$/, 'layer'],
    [/^application\/vnd\.docker\.image\.rootfs\.diff\.tar(?:\.gzip)?$/, 'layer'],
];
const EXACT = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_LIST */ .Y2, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_MANIFEST */ .Vv, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_ARTIFACT */ .K2, 'artifact'],
]);
/** What people call a media type, an artifact type, or a tag that cosign makes. */
function knownName(type) {
    return EXACT.get(type) ?? NAMES.find(([pattern]) => pattern.test(type))?.[1];
}
/** The same, or the text itself. */
function typeName(type) {
    return knownName(type) ?? type;
}
/** What people call a node where it is listed: its title, its platform, or its kind. */
function nodeName(node) {
    const { platform, artifactType, mediaType } = node;
    if (platform)
        return (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(node) ?? CONFIGS.get(mediaType) ?? typeName(artifactType || mediaType);
}
/** The type of a config, or its `artifactType`, names the artifact. The config itself has another name. */
const CONFIGS = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty blob'],
    ['application/vnd.cncf.helm.config.v1+json', 'Helm config'],
]);


/***/ }),

/***/ 1701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   di: () => (/* binding */ platformNotFound),
/* harmony export */   md: () => (/* binding */ selectPlatform),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49310);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80326);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17655);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17142);








/** `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`. */
function parsePlatform(text) {
    if (text.length > 256)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'not a platform: longer than 256 characters');
    const [place = '', version] = text.split(/:(.*)/s);
    const [os = '', architecture = '', variant, ...rest] = place.split('/');
    if (![os, architecture, variant ?? 'x', version ?? 'x'].every(isPart) || rest.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `not a platform: ${JSON.stringify(text.slice(0, 100))}; expected os/arch[/variant], such as linux/arm64`);
    }
    return {
        architecture,
        os,
        ...(version !== undefined && { 'os.version': version }),
        ...(variant !== undefined && { variant }),
    };
}
function isPart(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text);
}
function formatPlatform(platform) {
    return [platform.os, platform.architecture, platform.variant]
        .filter((part) => part !== undefined)
        .join('/');
}
/** The root for one platform: the manifest that an index lists for it, or the root itself if its config has that platform. */
async function selectPlatform({ source, root, known = [] }, platform, options = {}) {
    const manifest = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_5__/* .findManifest */ .J9)(known, root)?.manifest ??
        (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(root, options), root), root);
    if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .isIndexType */ .$U)(root.mediaType)) {
        const entries = manifest.manifests ?? [];
        const entry = (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .bestForPlatform */ .DT)(entries, platform);
        if (entry)
            return entry;
        throw platformNotFound(root, platform, platformsIn(entries));
    }
    // The entry in a layout's index may have a platform.
    const rootPlatform = root.platform ?? (await platformOf(manifest, source, options));
    if (rootPlatform && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .matchesPlatform */ .pC)(rootPlatform, platform))
        return root;
    const type = manifest.config?.mediaType;
    if (rootPlatform || (type !== undefined && IMAGE_CONFIGS.includes(type)))
        throw platformNotFound(root, platform, rootPlatform ? [rootPlatform] : []);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${type ?? 'none'}`);
}
const IMAGE_CONFIGS = [_core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .OCI_CONFIG */ .TF, _core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .DOCKER_CONFIG */ .e6];
/** The platform in an image's config (image-spec config.md). */
async function platformOf(manifest, source, options = {}) {
    const { config, mediaType } = manifest;
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .isImageType */ .G1)(mediaType) || !config || !IMAGE_CONFIGS.includes(config.mediaType))
        return undefined;
    const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(config, options), config), `config ${config.digest}`);
    return platformIn(json);
}
const PARTS = ['architecture', 'os', 'os.version', 'os.features', 'variant'];
function platformIn(config) {
    const { os, architecture } = config;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    const parts = PARTS.filter((part) => config[part] !== undefined).map((part) => [part, config[part]]);
    const platform = Object.fromEntries(parts);
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(platform) ? platform : undefined;
}
function platformsIn(nodes) {
    return nodes.flatMap(({ platform }) => platform ?? []);
}
function platformNotFound(root, wanted, available) {
    const platform = formatPlatform(wanted);
    const list = available.length === 0 ? 'no platforms' : available.slice(0, 30).map(formatPlatform).join(', ');
    const message = `${root.digest} has nothing for ${platform}; it has ${list}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', message, { details: { platform } });
}


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ encodeJson),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


function encodeJson(value) {
    if (typeof value === 'string')
        return encodeText(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map((item) => encodeJson(item)).join(',')}]`;
    const entries = isMap(value)
        ? [...value].toSorted(([a], [b]) => compareUtf8(a, b))
        : Object.entries(value);
    const fields = entries.flatMap(([key, field]) => field === undefined ? [] : [`${encodeText(key)}:${encodeJson(field)}`]);
    return `{${fields.join(',')}}`;
}
function isMap(value) {
    return value instanceof Map;
}
function compareUtf8(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
const ESCAPED = /[<>&\u2028\u2029]/g;
function encodeText(text) {
    return JSON.stringify(text.toWellFormed()).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Far more than documents of registries have, and few enough to be held: a value may cost a hundred times its bytes. */
const MAX_DEPTH = 100;
const MAX_VALUES = 500_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [...Buffer.from('"\\,:')];
const OPENING = new Set(Buffer.from('[{'));
const CLOSING = new Set(Buffer.from(']}'));
/** Before values are made of them: depth, and names and values together. What is no JSON is left to the parser. */
function refuseHuge(bytes, what) {
    let [depth, values] = [0, 0];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            at = endOfText(bytes, at);
        else if (byte === COMMA || byte === COLON)
            values += 1;
        else if (OPENING.has(byte))
            [depth, values] = [depth + 1, values + 1];
        else if (CLOSING.has(byte))
            depth -= 1;
        if (depth > MAX_DEPTH)
            throw huge(what, `values more than ${MAX_DEPTH} deep`);
        if (values > MAX_VALUES)
            throw huge(what, `more than ${MAX_VALUES} names and values`);
    }
}
/** Of the quote that ends the text which begins at `start`. */
function endOfText(bytes, start) {
    let at = start + 1;
    while (at < bytes.length && bytes[at] !== QUOTE)
        at += bytes[at] === BACKSLASH ? 2 : 1;
    return at;
}
function huge(what, has) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} has ${has}`);
}
/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`, and with `TOO_LARGE` for what is deep or has very many values. */
function parseJsonObject(bytes, what) {
    refuseHuge(bytes, what);
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
}


/***/ }),

/***/ 80326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   Ut: () => (/* binding */ manifestNode),
/* harmony export */   y0: () => (/* binding */ readManifestNode)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);


function manifestNode(node, bytes) {
    let parsed;
    return {
        node,
        bytes,
        get manifest() {
            return (parsed ??= (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, node));
        },
    };
}
async function readManifestNode(source, node, options) {
    return manifestNode(node, await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(node, options), node));
}
/** The one of this digest. */
function findManifest(manifests, { digest }) {
    return manifests.find(({ node }) => node.digest === digest);
}


/***/ }),

/***/ 43749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ir: () => (/* binding */ successors)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);




/** Parses a manifest of the type in its descriptor; a document that could be of two types is refused (CVE-2021-41190). */
function parseManifest(bytes, node) {
    const what = `manifest ${node.digest}`;
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, what);
    const claimed = json['mediaType'];
    if (claimed !== undefined && claimed !== '' && claimed !== node.mediaType) {
        throw invalid(`${what} has the mediaType ${JSON.stringify(claimed)}, but its descriptor says ${JSON.stringify(node.mediaType)}`);
    }
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(node.mediaType))
        throw invalid(`${what} has the unknown type ${JSON.stringify(node.mediaType)}`);
    if (node.mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc && json['schemaVersion'] !== 2)
        throw invalid(`${what}: schemaVersion must be 2`);
    const foreign = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(node.mediaType)
        ? ['manifests']
        : FOREIGN_FIELDS[node.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? 'artifact' : 'index'];
    if (foreign.some((field) => (json[field] ?? undefined) !== undefined)) {
        throw invalid(`${what} has the fields of an index and of an image manifest`);
    }
    (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAnnotations */ .LO)(json['annotations'], what);
    if (json['artifactType'] !== undefined && typeof json['artifactType'] !== 'string') {
        throw invalid(`${what}: artifactType must be a string`);
    }
    checkFields(json, node.mediaType, what);
    // Go encodes empty lists and pointers as null.
    const present = Object.entries(json).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(present), mediaType: node.mediaType };
}
/** Fields that only other types of documents have. */
const FOREIGN_FIELDS = { index: ['config', 'layers'], artifact: ['config', 'layers', 'manifests'] };
function checkFields(json, mediaType, what) {
    const image = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(mediaType);
    if (image)
        (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(json['config'], `${what}: config`);
    const list = image ? 'layers' : (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? 'manifests' : 'blobs';
    const nodes = json[list] ?? [];
    if (!Array.isArray(nodes))
        throw invalid(`${what}: ${list} must be a list`);
    nodes.forEach((node, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(node, `${what}: ${list}[${at}]`));
    if (json['subject'] !== undefined && json['subject'] !== null)
        (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(json['subject'], `${what}: subject`);
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', message);
}
/** The nodes that a manifest points to, in copy order. They include the subject: a referrer is never copied without it. */
function successors(manifest) {
    const nodes = [];
    if (manifest.subject)
        nodes.push(manifest.subject);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(manifest.mediaType)) {
        if (manifest.config)
            nodes.push(manifest.config);
        nodes.push(...(manifest.layers ?? []));
    }
    else if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(manifest.mediaType)) {
        nodes.push(...(manifest.manifests ?? []));
    }
    else {
        nodes.push(...(manifest.blobs ?? []));
    }
    return nodes.filter((node) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeign */ .jq)(node.mediaType));
}
/** The artifactType, else the config's media type, as in image-spec 1.0. */
function artifactTypeOf(manifest) {
    return manifest.artifactType || manifest.config?.mediaType;
}
/** The descriptor as in a referrers list: with artifact type and annotations (distribution-spec, "Listing Referrers"). */
function describeManifest(node, manifest) {
    const artifactType = artifactTypeOf(manifest);
    const { annotations } = manifest;
    return {
        ...(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(node),
        ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
        ...(artifactType !== undefined && { artifactType }),
    };
}
/** The same bytes as the ORAS CLI: fields in the order of the Go types, unknown fields last, no white space. */
function encodeManifest(manifest) {
    const { mediaType, artifactType, config, layers, manifests, blobs, subject, annotations, ...others } = manifest;
    const list = (nodes = []) => nodes.map(descriptorJson);
    const image = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(mediaType);
    const { schemaVersion: _always, ...unknown } = others;
    return new TextEncoder().encode((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeJson */ .Pr)({
        schemaVersion: mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? undefined : 2,
        mediaType,
        artifactType: optional(artifactType),
        config: image && config ? descriptorJson(config) : undefined,
        layers: image ? list(layers) : undefined,
        manifests: (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? list(manifests) : undefined,
        blobs: mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? list(blobs) : undefined,
        subject: subject && descriptorJson(subject),
        annotations: annotationsJson(annotations),
        ...unknown,
    }));
}
function descriptorJson(node) {
    const { mediaType, digest, size, urls, annotations, data, platform, artifactType, ...unknown } = node;
    return {
        mediaType,
        digest,
        size,
        urls: urls?.length ? urls : undefined,
        annotations: annotationsJson(annotations),
        data: optional(data),
        platform: platform && platformJson(platform),
        artifactType: optional(artifactType),
        ...unknown,
    };
}
function platformJson(platform) {
    const { architecture, os, 'os.version': version, 'os.features': features, variant, ...unknown } = platform;
    return {
        architecture,
        os,
        'os.version': optional(version),
        'os.features': features?.length ? features : undefined,
        variant: optional(variant),
        ...unknown,
    };
}
function annotationsJson(annotations) {
    const entries = Object.entries(annotations ?? {});
    return entries.length === 0 ? undefined : new Map(entries);
}
function optional(text) {
    return text === '' ? undefined : text;
}


/***/ }),

/***/ 17655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ bestForPlatform),
/* harmony export */   SW: () => (/* binding */ isSamePlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   sP: () => (/* binding */ isSameMachine)
/* harmony export */ });
/** The variant of an architecture where none is given: every machine of that architecture runs it. */
const DEFAULT_VARIANTS = { amd64: 'v1', arm64: 'v8' };
/**
 * Parts that `wanted` leaves out match anything, except for the variant of an architecture with a default: `linux/amd64`
 * is `linux/amd64/v1`, and `linux/arm64` is `linux/arm64/v8`.
 */
function matchesPlatform(platform, wanted) {
    const same = ['os', 'architecture', 'os.version'].every((part) => wanted[part] === undefined || platform[part] === wanted[part]);
    const variant = variantOf(wanted);
    return same && (variant === undefined || variantOf(platform) === variant);
}
/** Whether they are the same in all parts, with the default variants. */
function isSamePlatform(one, other) {
    const features = ({ 'os.features': all = [] }) => all.toSorted().join('\n');
    return (isSameMachine(one, other) &&
        (one['os.version'] ?? '') === (other['os.version'] ?? '') &&
        features(one) === features(other));
}
/** Unlike {@link matchesPlatform}, `linux/arm` is not `linux/arm/v7`; the version and features of the system do not count. */
function isSameMachine(one, other) {
    return (one.os === other.os &&
        one.architecture === other.architecture &&
        (variantOf(one) ?? '') === (variantOf(other) ?? ''));
}
function variantOf({ architecture, variant }) {
    return variant === undefined || variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
}
/** The first node with exactly the wanted variant, else the first that matches. */
function bestForPlatform(nodes, wanted) {
    const matching = nodes.filter(({ platform }) => platform !== undefined && matchesPlatform(platform, wanted));
    return matching.find(({ platform }) => platform?.variant === wanted.variant) ?? matching[0];
}


/***/ })

};
