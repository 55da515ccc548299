export { fillWithSamples } from "./samples.ts";
export { createWeb, type WebOptions } from "./server.tsx";
