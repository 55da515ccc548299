export { readEvents } from "./read.ts";
export { eventsRules } from "./rules.ts";
