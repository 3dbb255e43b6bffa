/** The parts of the repository that are checked one by one. No dependencies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './command.mjs'

const readJson = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'))

/** Folders of all workspaces, from the root. */
function workspaceFolders() {
  return readJson('package.json').workspaces.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern]
    const parent = pattern.slice(0, -2)
    return readdirSync(path.join(root, parent), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && existsSync(path.join(root, parent, entry.name, 'package.json')),
      )
      .map((entry) => `${parent}/${entry.name}`)
  })
}

/** Names of the workspaces that have types to check; all of them, or the list is wrong. */
export function typedWorkspaces() {
  return workspaceFolders().map((folder) => {
    const { name, scripts } = readJson(folder, 'package.json')
    if (!scripts?.typecheck) throw new Error(`${folder} has no "typecheck" script: give it one.`)
    return name
  })
}

/** `{ name, paths }`: each workspace, the gallery, the scripts, and what lies at the root. */
export function lintParts() {
  const folders = [...workspaceFolders(), 'tests/gallery', 'scripts']
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(json|ts)$/.test(entry.name) && entry.name !== 'package-lock.json',
    )
    .map((entry) => entry.name)
  return [
    ...folders.map((folder) => ({ name: folder, paths: [folder] })),
    { name: 'the root', paths: [...atRoot, 'tests/architecture.test.ts'] },
  ]
}
