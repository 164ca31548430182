/** A plan, or findings, as text for somebody. Strings only: no console, no clock, no file. */
export { type DiagnosticsOptions, placeText, renderDiagnostics } from "./diagnostics";
export { renderHtml } from "./html";
export { renderJson } from "./json";
export { markdownLimit, renderMarkdown } from "./markdown";
export { renderText, type TextOptions } from "./text";
