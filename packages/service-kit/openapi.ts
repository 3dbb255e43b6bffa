/** The contract as an OpenAPI document. The API serves no page, so it is written to a file where it is wanted. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { type EndpointName, endpoints } from '@repdesk/shared/endpoints'
import { routeOf } from './api-route.ts'

export function openApiDocument() {
  const app = new OpenAPIHono()
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  for (const name of Object.keys(endpoints) as EndpointName[]) app.openAPIRegistry.registerPath(routeOf(name))
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'RepDesk API',
      version: '1',
      description: 'For paired browsers. Every answer that is not a success is a problem (RFC 9457).',
    },
    servers: [{ url: 'http://127.0.0.1:4780' }],
  })
}
