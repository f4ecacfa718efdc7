/**
 * What the window asks of main before anything else of the page runs: main answers while the page makes itself. With
 * the document's worker, the page's first import.
 */
export const startupReply = window.routescape.startup({});
