import { sendPage, viewOf } from "../page-reply.tsx";
import { AboutPage } from "../pages/about-page.tsx";
import { RulesPage } from "../pages/rules-page.tsx";
import type { Route } from "./route.ts";

/** `GET /rules` and `/about`: how the reader works. */
export const methodRoute: Route = (server, { assets }) => {
  server.get("/rules", (request, reply) => {
    const view = viewOf(request);
    return sendPage(request, reply, view, <RulesPage view={view} asset={assets.path} />);
  });
  server.get("/about", (request, reply) => {
    const view = viewOf(request);
    return sendPage(request, reply, view, <AboutPage view={view} asset={assets.path} />);
  });
};
