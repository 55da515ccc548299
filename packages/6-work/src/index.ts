export { type EnqueueTally, enqueueArticles, type QueuedArticle } from "./enqueue.ts";
export { openQueue, type Queue, type QueueOptions } from "./queue.ts";
export { type FailedJob, type QueueStatus, queueStatus, retryFailed } from "./status.ts";
export { type Working, type WorkTally, work } from "./work.ts";
