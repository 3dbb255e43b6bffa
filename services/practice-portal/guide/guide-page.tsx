/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The user and enrolment guide: public, in both languages, made to be printed too. */
import { sayOf } from '../page/context.ts'
import { showPage } from '../page/layout.tsx'
import type { Parts } from '../page/parts.ts'
import type { Words } from '../words.ts'
import { guideChapters } from './guide-words.ts'

const title: Words = { en: 'User and enrolment guide', fr: 'Guide d’utilisation et d’inscription' }

export function addGuideRoute({ app }: Parts): void {
  app.get('/guide', (c) => {
    const say = sayOf(c)
    const children = (
      <>
        <h1>{say(title)}</h1>
        <p class="lead">
          {say({
            en: 'For authorized representatives. This is a practice portal: it belongs to no government, and what it says of the real IRCC Portal is what was announced when representative accounts were opened there on November 8, 2023.',
            fr: 'À l’intention des représentants autorisés. Ceci est un portail d’exercice : il n’appartient à aucun gouvernement, et ce qu’il dit du vrai Portail d’IRCC est ce qui a été annoncé à l’ouverture des comptes de représentant, le 8 novembre 2023.',
          })}
        </p>
        <nav class="contents" aria-label={say({ en: 'Contents', fr: 'Table des matières' })}>
          <ol>
            {guideChapters.map((chapter) => (
              <li>
                <a href={`#${chapter.id}`}>{say(chapter.title)}</a>
              </li>
            ))}
          </ol>
        </nav>
        {guideChapters.map((chapter) => (
          <section class="lead" aria-labelledby={chapter.id}>
            <h2 id={chapter.id}>{say(chapter.title)}</h2>
            {chapter.paragraphs.map((paragraph) => (
              <p>{say(paragraph)}</p>
            ))}
            {chapter.points && (
              <ul>
                {chapter.points.map((point) => (
                  <li>{say(point)}</li>
                ))}
              </ul>
            )}
            {chapter.steps && (
              <ol>
                {chapter.steps.map((step) => (
                  <li>{say(step)}</li>
                ))}
              </ol>
            )}
            {chapter.link && (
              <p>
                <a href={chapter.link.href}>{say(chapter.link.words)}</a>
              </p>
            )}
          </section>
        ))}
      </>
    )
    return showPage(c, { title, children })
  })
}
