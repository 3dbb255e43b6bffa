/** An endpoint of the contract as @hono/zod-openapi describes a route. */
import { createRoute } from '@hono/zod-openapi'
import { type Endpoint, type EndpointName, endpoints } from '@repdesk/shared/endpoints'
import { problemSchema } from '@repdesk/shared/problem'

export function routeOf(name: EndpointName) {
  const endpoint: Endpoint = endpoints[name]
  const { params, query, body, response } = endpoint
  return createRoute({
    method: endpoint.method,
    path: endpoint.path,
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.service],
    ...(endpoint.access === 'anyone'
      ? { security: [] }
      : { security: [{ bearer: [] }], 'x-roles': endpoint.access }),
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      ...(response
        ? { 200: { description: 'Done', content: { 'application/json': { schema: response } } } }
        : { 204: { description: 'Done' } }),
      default: {
        description: 'A problem (RFC 9457); match on its code',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  })
}
