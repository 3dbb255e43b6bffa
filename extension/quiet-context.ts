/** Stands in for WXT's content script context, which posts a message and an event to every page it enters. */
export class ContentScriptContext {}
