/** The gateway's routes, in the order in which a request meets them. */
import { Hono } from 'hono';
import { editorRoutes } from '../admin/routes.ts';
import { budgetRoutes } from '../budget/routes.ts';
import { draftRoutes } from '../drafts/routes.ts';
import { chooserRoutes } from '../fleet/routes.ts';
import { configRoutes } from '../forms/routes.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { historyRoutes } from '../history/routes.ts';
import { liveRoutes } from '../live/routes.ts';
import { deviceRoutes } from '../people/device-routes.ts';
import { invitationRoutes } from '../people/invitation-routes.ts';
import { signOutRoutes } from '../people/sign-out-routes.ts';
import { apiRoutes } from '../proxy/routes.ts';
import { assetRoutes } from './assets.ts';
import { answerError, answerMissing } from './failures.ts';
import { withSecurityHeaders } from './headers.ts';
import { takeBody } from './intake.ts';
import { sameOrigin } from './origin.ts';
import { identify, requirePerson, requireStill, samePerson } from './session.ts';
import { throttle } from './throttle.ts';

/** Everything lies under `/admin/`, so that one rule of the web server in front sends it here. */
export function createApp(gateway: Gateway): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.onError((error, c) => answerError(gateway, error, c));
  app.notFound((c) => answerMissing(gateway, c));

  app.use(withSecurityHeaders(gateway.mode === 'server'));
  app.use(sameOrigin(gateway.origin));
  app.use(identify(gateway));
  app.use(throttle(gateway));
  app.use(takeBody(gateway.inbox));
  app.route('/', assetRoutes(gateway));
  for (const path of ['/', '/admin']) app.get(path, (c) => c.redirect('/admin/'));
  const hasAccounts = gateway.mode === 'server';
  if (hasAccounts) app.route('/', invitationRoutes(gateway));

  app.use('/admin/*', requirePerson, requireStill(gateway));
  app.use('/admin/api/*', samePerson);
  app.route('/', chooserRoutes(gateway));
  app.route('/', configRoutes(gateway));
  app.route('/', liveRoutes(gateway));
  app.route('/', editorRoutes(gateway));
  app.route('/', draftRoutes(gateway));
  app.route('/', historyRoutes(gateway));
  app.route('/', budgetRoutes(gateway));
  app.route('/', apiRoutes(gateway));
  if (hasAccounts) {
    app.route('/', deviceRoutes(gateway));
    app.route('/', signOutRoutes(gateway));
  }
  return app;
}
