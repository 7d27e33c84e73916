export const id = 912;
export const ids = [912];
export const modules = {

/***/ 6912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tasks: () => (/* binding */ tasks)
/* harmony export */ });
/** What threads of the bundle can do: the tasks of every action, by name. */
const tasks = {};


/***/ })

};
