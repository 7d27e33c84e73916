import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 8435:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o5: () => (/* reexport */ openCrew),
  pF: () => (/* reexport */ station),
  y1: () => (/* reexport */ stationed),
  oJ: () => (/* reexport */ work)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./packages/crew/src/hand.ts
async function hire(file) {
    const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 23));
    const worker = new Worker(file);
    worker.unref();
    let forget = () => { };
    return {
        do: (order, transfer) => {
            forget();
            const asked = ask(worker, order, transfer);
            forget = asked.forget;
            return asked.reply;
        },
        // A thread that has ended has no id any more.
        get alive() {
            return worker.threadId !== -1;
        },
        close: async () => void (await worker.terminate()),
    };
}
/** Takes away no listener but its own: `terminate` waits for the thread's end by one. */
function ask(worker, order, transfer) {
    let hear = {};
    const reply = new Promise((resolve, reject) => {
        hear = {
            message: (told) => {
                const answer = told; // Safe: `work` sends nothing else.
                if ('fault' in answer)
                    reject(new Error(answer.fault));
                else
                    resolve(answer.output);
            },
            error: reject,
            exit: (code) => reject(new Error(`a thread ended in the middle of ${order.name}, with code ${code}`)),
        };
        if (worker.threadId === -1)
            throw new Error(`a thread ended before ${order.name} began`);
        for (const [event, listener] of Object.entries(hear))
            worker.on(event, listener);
        worker.ref();
        worker.postMessage(order, transfer);
    });
    return {
        reply: reply.finally(() => worker.unref()),
        forget: () => {
            for (const [event, listener] of Object.entries(hear))
                worker.off(event, listener);
        },
    };
}

;// CONCATENATED MODULE: ./packages/crew/src/roster.ts

function rosterOf(file, size) {
    const hands = new Set();
    const free = [];
    const waiting = [];
    let hired = 0;
    const engage = async () => {
        hired += 1;
        const hand = await hire(file);
        hands.add(hand);
        return hand;
    };
    return {
        async take() {
            for (;;) {
                const idle = free.pop();
                if (idle)
                    return idle;
                if (hired < size)
                    return engage();
                await new Promise((resolve) => waiting.push(resolve));
            }
        },
        give(hand) {
            if (hand.alive)
                free.push(hand);
            else if (hands.delete(hand))
                hired -= 1;
            waiting.shift()?.();
        },
        close: async () => void (await Promise.all([...hands].map((hand) => hand.close()))),
    };
}

;// CONCATENATED MODULE: ./packages/crew/src/station.ts
let file;
/** Says where a thread begins: the built bundle's file that calls `work()`. Said once, by the bundle; without it nothing is threaded. */
function station(at) {
    file = at;
}
/** @returns that file, beside which all of the bundle lies; undefined outside of it. */
function stationed() {
    return file;
}

;// CONCATENATED MODULE: ./packages/crew/src/task.ts
/** @throws Error when there is no such task. */
async function perform(tasks, name, input) {
    const load = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (load === undefined)
        throw new Error(`no task is called ${name}; there are ${Object.keys(tasks).join(', ')}`);
    const { default: task } = await load();
    // Safe: `Crew.run` has checked the input against the task's own parameter.
    return await task(input);
}

;// CONCATENATED MODULE: ./packages/crew/src/crew.ts




/**
 * Threads start with the first task that finds none free. Outside the built bundle (in tests of the source) every task is done where
 * it is asked for, on a copy of its input all the same.
 * @param size how many threads at most; as many as there are cores when not said.
 */
function openCrew(tasks, { size = (0,external_node_os_.availableParallelism)() } = {}) {
    const file = stationed();
    return file === undefined ? inline(tasks) : threaded(file, size);
}
function inline(tasks) {
    return {
        size: 1,
        async run(name, input, transfer = []) {
            // Safe: `perform` calls the task of that name, whose result `Output` is.
            return (await perform(tasks, name, structuredClone(input, { transfer: [...transfer] })));
        },
        close: async () => { },
    };
}
function threaded(file, size) {
    const roster = rosterOf(file, size);
    return {
        size,
        async run(name, input, transfer = []) {
            const hand = await roster.take();
            try {
                // Safe: the thread does the task of that name, whose result `Output` is.
                return (await hand.do({ name, input }, transfer));
            }
            finally {
                roster.give(hand);
            }
        },
        close: roster.close,
    };
}

;// CONCATENATED MODULE: ./packages/crew/src/work.ts

/** The life of a thread: an order at a time, each answered. */
async function work(tasks) {
    const { parentPort } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 23));
    if (parentPort === null)
        throw new Error('this file begins a thread; it does nothing as a process of its own');
    parentPort.on('message', (order) => void answer(parentPort, tasks, order));
}
async function answer(port, tasks, { name, input }) {
    port.postMessage(await replyTo(tasks, name, input));
}
async function replyTo(tasks, name, input) {
    try {
        return { output: await perform(tasks, name, input) };
    }
    catch (cause) {
        return { fault: cause instanceof Error ? cause.message : String(cause) };
    }
}

;// CONCATENATED MODULE: ./packages/crew/src/index.ts





/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ thread),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   xw: () => (/* binding */ cli)
/* harmony export */ });
/* harmony import */ var _modelway_crew__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8435);

/** Every action by name. Each is a lazy chunk of the one bundle, so that a small action never pays for a large one. */
const actions = {
    'restore-dataset': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(5916), __nccwpck_require__.e(2397), __nccwpck_require__.e(9803)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9803)),
    'version-dataset': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(5916), __nccwpck_require__.e(2397), __nccwpck_require__.e(8777)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8777)),
    'run-training': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(6118), __nccwpck_require__.e(298), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(5916), __nccwpck_require__.e(8495), __nccwpck_require__.e(7623)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7623)),
    'pick-candidate': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(5591)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5591)),
    'evaluate-gate': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(5916), __nccwpck_require__.e(3842), __nccwpck_require__.e(5147), __nccwpck_require__.e(8495), __nccwpck_require__.e(2419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2419)),
    'register-model': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(1090)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1090)),
    'deploy-canary': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(1344)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1344)),
    'shadow-test': () => Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(1470)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1470)),
};
/** Starts an action, as the stubs in `dist/<name>/` do. `worker` is the bundle's file that begins a thread. */
async function start(name, phase, worker) {
    (0,_modelway_crew__WEBPACK_IMPORTED_MODULE_0__/* .station */ .pF)(worker);
    const { default: go } = await actions[name]();
    await go(phase);
    await end();
}
/** Once all that was said has gone out. To take the heap apart and wait for idle connections would be a twentieth of a short run. */
async function end() {
    await new Promise((flushed) => process.stdout.write('', flushed));
    process.exit();
}
/** Starts the command line. `home` is the folder of the built bundle, in which the demo finds the actions that it runs. */
async function cli(argv, home) {
    (0,_modelway_crew__WEBPACK_IMPORTED_MODULE_0__/* .station */ .pF)(new URL('worker.js', home));
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(9456), __nccwpck_require__.e(1728)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1728));
    await main(argv, home);
}
/** The life of a thread, as `dist/worker.js` begins it. */
async function thread() {
    const { tasks } = await __nccwpck_require__.e(/* import() */ 6912).then(__nccwpck_require__.bind(__nccwpck_require__, 6912));
    await (0,_modelway_crew__WEBPACK_IMPORTED_MODULE_0__/* .work */ .oJ)(tasks);
}
/** The program of a processing job that reads objects, as `dist/digest.js` begins it. */
async function digest(files, env, worker) {
    (0,_modelway_crew__WEBPACK_IMPORTED_MODULE_0__/* .station */ .pF)(worker);
    const { digestProgram } = await Promise.all(/* import() */[__nccwpck_require__.e(1526), __nccwpck_require__.e(9456), __nccwpck_require__.e(7794), __nccwpck_require__.e(1942), __nccwpck_require__.e(3479)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3479));
    return digestProgram(files, env);
}

var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__digest = __webpack_exports__.br;
var __webpack_exports__start = __webpack_exports__.ni;
var __webpack_exports__thread = __webpack_exports__.HB;
export { __webpack_exports__cli as cli, __webpack_exports__digest as digest, __webpack_exports__start as start, __webpack_exports__thread as thread };
