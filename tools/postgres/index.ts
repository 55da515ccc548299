/** A real PostgreSQL for tests: a new database on the run's shared server, or a server of one's own to kill. */
export { type Database, freshDatabase } from "./fresh-database.ts";
export { postgresLeftOut } from "./places.ts";
export { type Server, startServer } from "./server.ts";
