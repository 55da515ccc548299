export type { Archive } from "@mahdar/store";
