/** Prints the OpenAPI document: `npm run openapi -w @repdesk/service-kit`. */
import { openApiDocument } from './openapi.ts'

process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`)
